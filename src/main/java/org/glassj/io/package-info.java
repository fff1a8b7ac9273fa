/**
 * Files: one reader or writer class for each format, atomic output folders, summaries. Every complaint names the
 * file and, where there is one, the line and column. Plain Java and Gson; no SciJava, no ImageJ: plugins that offer
 * these readers to a host live in {@code command}.
 */
package org.glassj.io;
