package fr.jalon.declaration.declaring.model;

import fr.jalon.declaration.declaring.model.Malformed.Reason;
import fr.jalon.declaration.establishment.model.Finess;
import java.util.regex.Pattern;

/** Who a declaration is about: an establishment, or a group for some of its members. */
public sealed interface Declarant {

    /** The FINESS number or the code of the group; the two never look alike. */
    String code();

    /** One legal entity. */
    record Establishment(Finess finess) implements Declarant {

        @Override
        public String code() {
            return finess.value();
        }

        @Override
        public String toString() {
            return code();
        }
    }

    /** A group, by its code. */
    record Group(String code) implements Declarant {

        private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{1,39}");

        public Group {
            if (!CODE.matcher(code).matches()) {
                throw new Malformed(Reason.CODE_SHAPE, "", code);
            }
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** The declarant of that code, as it stands in what was recorded. */
    static Declarant of(String code) {
        return isNumber(code) ? new Establishment(new Finess(code)) : new Group(code);
    }

    /** The declarant a person named: the check digit of a number must be right. */
    static Declarant entered(String code) {
        return isNumber(code) ? new Establishment(finess(code)) : new Group(code);
    }

    /** The number of an establishment as a person gave it. */
    static Finess finess(String number) {
        try {
            return Finess.entered(number);
        } catch (fr.jalon.declaration.establishment.model.Malformed malformed) {
            var wrongDigit = malformed.reason().equals(Reason.FINESS_CHECK_DIGIT.slug());
            throw new Malformed(wrongDigit ? Reason.FINESS_CHECK_DIGIT : Reason.FINESS_MALFORMED, "", number);
        }
    }

    private static boolean isNumber(String code) {
        return !code.isEmpty() && Character.isDigit(code.charAt(0));
    }
}
