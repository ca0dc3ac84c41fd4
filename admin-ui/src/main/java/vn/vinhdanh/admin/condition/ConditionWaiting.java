package vn.vinhdanh.admin.condition;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.WaitingWork;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.attachment.StoredFiles;
import vn.vinhdanh.core.inbox.SetAsideRows;

/** Tells the administrator's home view when the disk fills, a stored file is broken or a row of the inbox could not be taken. */
@Component
class ConditionWaiting implements WaitingWork {

    private final DiskRoom disk;
    private final StoredFiles files;
    private final SetAsideRows rows;
    private final CurrentOfficial official;

    ConditionWaiting(DiskRoom disk, StoredFiles files, SetAsideRows rows, CurrentOfficial official) {
        this.disk = disk;
        this.files = files;
        this.rows = rows;
        this.official = official;
    }

    @Override
    public List<Item> waiting() {
        if (!official.may(Permission.MANAGE_ACCOUNTS)) {
            return List.of();
        }
        var items = new ArrayList<Item>();
        var room = disk.look();
        if (room.level() != DiskRoom.Level.ENOUGH) {
            items.add(new Item(ConditionView.sentence(room), ConditionView.ADDRESS, 1, null));
        }
        add(items, "condition.files.waiting", files.count());
        add(items, "condition.inbox.waiting", rows.count());
        return items;
    }

    private static void add(List<Item> items, String key, int count) {
        if (count > 0) {
            items.add(new Item(Words.say(key, Words.number(count)), ConditionView.ADDRESS, count, null));
        }
    }
}
