package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.function.SerializableSupplier;

/** A place of a form to which an official adds rows; a draft keeps it as it is told how. */
public final class Parts extends Div implements Drafted {

    private static final long serialVersionUID = 1L;

    private final SerializableSupplier<String> written;
    private final SerializablePredicate<String> write;

    /**
     * @param written as {@link Drafted#written}
     * @param write as {@link Drafted#write}
     */
    public Parts(SerializableSupplier<String> written, SerializablePredicate<String> write) {
        this.written = written;
        this.write = write;
    }

    @Override
    public String written() {
        return written.get();
    }

    @Override
    public boolean write(String text) {
        return write.test(text);
    }
}
