package vn.vinhdanh.core.attachment;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;

/**
 * Makes copies of pictures that carry nothing but pixels. The dimensions are read before anything is decoded, and a large picture
 * is decoded with fewer samples, so that a small file cannot ask for a large memory; one picture at a time.
 */
final class PictureCopies {

    /** Widths of the copies, the narrowest first; a picture that is narrower than one of them is the last itself. */
    static final List<Integer> WIDTHS = List.of(480, 960, 1600);

    private static final int LARGE = WIDTHS.getLast();
    private static final long MAX_PIXELS = 40_000_000;
    private static final int MAX_SIDE = 30_000;

    /** One re-encoded copy. */
    record Copy(byte[] bytes, int width, int height) {}

    /**
     * Checks that a picture may be decoded.
     *
     * @throws AttachmentProblem when it is damaged or has too many pixels
     */
    void check(Path file) {
        try (var in = open(file)) {
            var reader = reader(in);
            try {
                reader.setInput(in, true, true);
                checkPixels(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw problem(e);
        }
    }

    /**
     * The copies of a picture, the narrowest first; never wider than the picture itself.
     *
     * @param mediaType {@link FileType#JPEG} or {@link FileType#PNG}, also of the copies
     */
    List<Copy> make(Path file, String mediaType) {
        return make(file, mediaType, WIDTHS);
    }

    /** One copy of a picture, at most so wide. */
    Copy make(Path file, String mediaType, int width) {
        return make(file, mediaType, List.of(width)).getFirst();
    }

    private synchronized List<Copy> make(Path file, String mediaType, List<Integer> widths) {
        try {
            var picture = upright(decode(file), mediaType.equals(FileType.JPEG) ? orientation(file) : null);
            var copies = new ArrayList<Copy>();
            for (int width : widths) {
                if (copies.isEmpty() || copies.getLast().width() < size(picture, width).width) {
                    copies.add(encode(picture, size(picture, width), mediaType));
                }
            }
            return copies;
        } catch (IOException | RuntimeException e) {
            throw problem(e);
        }
    }

    private static AttachmentProblem problem(Exception e) {
        return e instanceof AttachmentProblem known ? known : new AttachmentProblem.Damaged();
    }

    private static ImageInputStream open(Path file) throws IOException {
        ImageInputStream in = ImageIO.createImageInputStream(file.toFile());
        if (in == null) {
            throw new IOException("No stream for a picture");
        }
        return in;
    }

    private static ImageReader reader(ImageInputStream in) {
        var readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new AttachmentProblem.Damaged();
        }
        return readers.next();
    }

    private static void checkPixels(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width < 1 || height < 1) {
            throw new AttachmentProblem.Damaged();
        }
        if (width > MAX_SIDE || height > MAX_SIDE || (long) width * height > MAX_PIXELS) {
            throw new AttachmentProblem.TooManyPixels(width, height);
        }
    }

    private static BufferedImage decode(Path file) throws IOException {
        try (var in = open(file)) {
            var reader = reader(in);
            try {
                reader.setInput(in, true, true);
                checkPixels(reader);
                var how = reader.getDefaultReadParam();
                int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * LARGE));
                how.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, how);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Walks the segments itself: the platform's own metadata reader gives up on cameras that order them freely. */
    private static @Nullable Orientation orientation(Path file) {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readUnsignedShort() != 0xFFD8) {
                return null;
            }
            while (true) {
                int marker = in.readUnsignedShort();
                int length = in.readUnsignedShort() - 2;
                if (marker < 0xFFE0 && marker != 0xFFDB && marker != 0xFFC4 || marker == 0xFFDA || length < 0) {
                    return null;
                }
                if (marker == 0xFFE1) {
                    var segment = in.readNBytes(length);
                    if (new String(segment, StandardCharsets.ISO_8859_1).startsWith("Exif")) {
                        return ExifUtils.getOrientationFromExif(segment);
                    }
                } else {
                    in.skipNBytes(length);
                }
            }
        } catch (IOException | RuntimeException e) {
            // Broken metadata is no reason to refuse sound pixels
            return null;
        }
    }

    private static BufferedImage upright(BufferedImage picture, @Nullable Orientation orientation) {
        return orientation == null || orientation == Orientation.TOP_LEFT
                ? picture
                : ExifFilterUtils.getFilterForOrientation(orientation).apply(picture);
    }

    private static Dimension size(BufferedImage picture, int maxWidth) {
        int width = Math.min(maxWidth, picture.getWidth());
        int height = Math.max(1, Math.round((float) picture.getHeight() * width / picture.getWidth()));
        // A tall strip would stay huge although it is narrow
        if (height > 2 * maxWidth) {
            width = Math.max(1, Math.round((float) width * 2 * maxWidth / height));
            height = 2 * maxWidth;
        }
        return new Dimension(width, height);
    }

    private static Copy encode(BufferedImage picture, Dimension size, String mediaType) throws IOException {
        boolean jpeg = mediaType.equals(FileType.JPEG);
        int width = size.width;
        int height = size.height;
        var scaled = Thumbnails.of(picture).forceSize(width, height).asBufferedImage();
        boolean clear = !jpeg && scaled.getColorModel().hasAlpha();
        var bare = new BufferedImage(width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var brush = bare.createGraphics();
        if (!clear) {
            brush.setColor(Color.WHITE);
            brush.fillRect(0, 0, width, height);
        }
        brush.drawImage(scaled, 0, 0, null);
        brush.dispose();
        var out = new ByteArrayOutputStream();
        var encoding = Thumbnails.of(bare).scale(1).outputFormat(jpeg ? "jpg" : "png");
        if (jpeg) {
            encoding.outputQuality(0.85);
        }
        encoding.toOutputStream(out);
        return new Copy(out.toByteArray(), width, height);
    }
}
