package vn.vinhdanh.core.attachment;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures made for tests. */
final class Pictures {

    private Pictures() {}

    static byte[] jpeg(int width, int height) throws IOException {
        return written(width, height, BufferedImage.TYPE_INT_RGB, "jpg");
    }

    static byte[] png(int width, int height) throws IOException {
        return written(width, height, BufferedImage.TYPE_INT_ARGB, "png");
    }

    private static byte[] written(int width, int height, int type, String format) throws IOException {
        var picture = new BufferedImage(width, height, type);
        var brush = picture.createGraphics();
        brush.setColor(new Color(163, 22, 27));
        brush.fillRect(0, 0, width / 2, height);
        brush.setColor(new Color(185, 138, 47));
        brush.fillRect(width / 2, 0, width - width / 2, height);
        brush.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    /** A JPEG with a comment segment and an EXIF segment that says "turn me by 90 degrees". */
    static byte[] jpegWithMetadata(int width, int height, String secret) throws IOException {
        var plain = jpeg(width, height);
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        var data = new DataOutputStream(out);
        byte[] tiff = {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0};
        data.writeShort(0xFFE1);
        data.writeShort(2 + 6 + tiff.length);
        data.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        data.write(tiff);
        var comment = secret.getBytes(StandardCharsets.UTF_8);
        data.writeShort(0xFFFE);
        data.writeShort(2 + comment.length);
        data.write(comment);
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    /** A PNG with a text chunk. */
    static byte[] pngWithText(int width, int height, String secret) throws IOException {
        var plain = png(width, height);
        var out = new ByteArrayOutputStream();
        int header = 8 + 25;
        out.write(plain, 0, header);
        chunk(out, "tEXt", ("Location\0" + secret).getBytes(StandardCharsets.ISO_8859_1));
        out.write(plain, header, plain.length - header);
        return out.toByteArray();
    }

    /** The markers of the segments of a JPEG, up to its pixels. */
    static List<Integer> segments(byte[] jpeg) {
        var markers = new ArrayList<Integer>();
        int at = 2;
        while (at + 4 < jpeg.length) {
            int marker = (jpeg[at] & 0xFF) << 8 | jpeg[at + 1] & 0xFF;
            markers.add(marker);
            if (marker == 0xFFDA) {
                return markers;
            }
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
        }
        throw new IllegalArgumentException("No pixels");
    }

    /** A PNG of a few hundred bytes that claims and unpacks to width x height black dots. */
    static byte[] bomb(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        var header = new ByteArrayOutputStream();
        var data = new DataOutputStream(header);
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {1, 0, 0, 0, 0});
        chunk(out, "IHDR", header.toByteArray());
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            var row = new byte[1 + width / 8];
            for (int i = 0; i < 1000; i++) {
                deflater.write(row);
            }
        }
        chunk(out, "IDAT", packed.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) throws IOException {
        var data = new DataOutputStream(out);
        var name = type.getBytes(StandardCharsets.US_ASCII);
        data.writeInt(content.length);
        data.write(name);
        data.write(content);
        var crc = new CRC32();
        crc.update(name);
        crc.update(content);
        data.writeInt((int) crc.getValue());
    }
}
