package vn.vinhdanh.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import vn.vinhdanh.core.shared.Sex;

/** Invents names in the proportions of the Ninh Bình country: Nguyễn 38 of 100, then Trần, Lê, Phạm; Đinh, Tống, Lã of the place. */
final class VietnameseNames {

    private final Weighted<String> families = new Weighted<>();
    private final Weighted<Given> men = new Weighted<>();
    private final Weighted<Given> women = new Weighted<>();

    VietnameseNames() {
        DemoTable.rows("family-names.csv").forEach(row -> families.add(row.get(0), Integer.parseInt(row.get(1))));
        DemoTable.rows("given-names.csv").forEach(row -> {
            var given = new Given(row.get(1), List.of(row.get(2).split(" ")));
            (row.get(0).equals("M") ? men : women).add(given, Integer.parseInt(row.get(3)));
        });
    }

    /** A full name, family name first. */
    String next(Sex sex, RandomGenerator random) {
        var given = (sex == Sex.MALE ? men : women).pick(random);
        return families.pick(random) + " " + given.middle + " " + given.names.get(random.nextInt(given.names.size()));
    }

    private record Given(String middle, List<String> names) {}

    /** Things to pick by weight. */
    static final class Weighted<T> {

        private final List<T> things = new ArrayList<>();
        private final List<Integer> upTo = new ArrayList<>();
        private int total;

        void add(T thing, int weight) {
            total += weight;
            things.add(thing);
            upTo.add(total);
        }

        T pick(RandomGenerator random) {
            int place = random.nextInt(total);
            int i = 0;
            while (upTo.get(i) <= place) {
                i++;
            }
            return things.get(i);
        }
    }
}
