package vn.vinhdanh.reporting.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the facts are told by beside themselves: the directory of units and the blocs these were in.
 *
 * @param units by code
 * @param blocOf by unit and year
 * @param blocs one entry of each, by the code of the bloc
 */
record Directory(Map<String, UnitNow> units, Map<FactYearOfUnit, BlocOfUnit> blocOf, Map<String, BlocOfUnit> blocs) {

    Directory {
        units = Map.copyOf(units);
        blocOf = Map.copyOf(blocOf);
        blocs = Map.copyOf(blocs);
    }

    Directory(Map<String, UnitNow> units, List<BlocOfUnit> blocs) {
        this(units, byUnit(blocs), byCode(blocs));
    }

    private static Map<FactYearOfUnit, BlocOfUnit> byUnit(List<BlocOfUnit> blocs) {
        var map = new HashMap<FactYearOfUnit, BlocOfUnit>();
        blocs.forEach(one -> map.put(new FactYearOfUnit(one.unitCode(), one.year()), one));
        return map;
    }

    private static Map<String, BlocOfUnit> byCode(List<BlocOfUnit> blocs) {
        var map = new HashMap<String, BlocOfUnit>();
        blocs.forEach(one -> map.put(one.blocCode(), one));
        return map;
    }
}
