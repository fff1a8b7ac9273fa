package org.glassj.command;

import net.imglib2.img.Img;

import org.glassj.image.FieldImage;
import org.scijava.convert.AbstractConverter;
import org.scijava.convert.Converter;
import org.scijava.plugin.Plugin;

/** Gives scripts the bare ImgLib2 image of a field, on the same array. */
@SuppressWarnings("rawtypes")
@Plugin(type = Converter.class)
public class FieldImageConverter extends AbstractConverter<FieldImage, Img> {

	@Override
	public <T> T convert(final Object source, final Class<T> type) {
		return type.cast(((FieldImage) source).img());
	}

	@Override
	public Class<Img> getOutputType() {
		return Img.class;
	}

	@Override
	public Class<FieldImage> getInputType() {
		return FieldImage.class;
	}
}
