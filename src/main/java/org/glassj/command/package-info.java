/**
 * GlassJ as SciJava plugins: one thin command for each operation, converters, I/O plugins, the strict parameter
 * preprocessor, and the plugin types by which a user's jar adds a potential. A command converts its inputs, calls
 * one object of the layers above and wraps its outputs. No physics and no {@code ij} class may live here.
 */
package org.glassj.command;
