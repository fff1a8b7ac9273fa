package org.glassj.prepare;
import org.glassj.*; import org.glassj.particle.*; import org.glassj.relax.*; import org.glassj.task.*;
public class Speed { public static void main(String[] a){ int dim=Integer.parseInt(a[0]); int n=Integer.parseInt(a[1]);
 ParticleDataset g=Relaxation.of(QuenchedGlass.liquid(dim,n,1),QuenchedGlass.potential(),RelaxationSettings.to(1),ProgressMonitor.NONE).particles();
 SwapMonteCarlo mc=new SwapMonteCarlo(g,QuenchedGlass.potential(),0.5,0.2,Double.parseDouble(a[2]),1);
 for(int r=0;r<14;r++){ long t=System.nanoTime(); Tally q=new Tally(); q.add(mc.total()); int s=Integer.parseInt(a[3]); for(int k=0;k<100/s;k++) mc.advance(s); Tally w=mc.total(); double sec=(System.nanoTime()-t)*1e-9; long m=w.displacements-q.displacements+w.swaps-q.swaps;
 System.out.printf("%.3g moves/s  disp acc %.3f swap acc %.3f E/N %.4f drift %.2g%n",m/sec,(w.displacementsAccepted-q.displacementsAccepted)/(double)(w.displacements-q.displacements),(w.swapsAccepted-q.swapsAccepted)/(double)Math.max(1,w.swaps-q.swaps),mc.energy()/n,mc.energy()-mc.recomputedEnergy()); } } }
