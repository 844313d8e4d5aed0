package nl.kennisatelier.web;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;

/// Looks at a page as the camera of a phone does, which finds the square by itself.
final class Camera {

    private Camera() {}

    /// What the square on a page says; why it cannot be read when it cannot.
    static String read(Page page) throws IOException {
        var shot = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
        int width = shot.getWidth();
        int height = shot.getHeight();
        var light = new RGBLuminanceSource(width, height, shot.getRGB(0, 0, width, height, null, 0, width));
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (ReaderException unread) {
            return unread.toString();
        }
    }
}
