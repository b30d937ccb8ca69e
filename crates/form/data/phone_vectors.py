"""Prints phone_vectors.csv: ways of writing a telephone number, and what the oracle reads in each.

The oracle is the Python package phonenumbers, version 9.0.43:

    pip install phonenumbers==9.0.43
    python phone_vectors.py > phone_vectors.csv

Columns:
    national  the ten digits after the country code (seven of a 444 number), where the oracle reads a number of Türkiye
    kind      the oracle's type of a valid number; `unknown` for ten digits of no known range; `extension` where it
              reads one behind the number; `other_country`; `invalid` for all else
    detail    the plate code of the province that a fixed line is in; the operator that a mobile prefix was given to
    raw       the text, to the end of the line (it may hold commas)

Nobody's number is chosen: the seven digits after a code follow from the code by a fixed rule (`subscriber`), and the
numbers of other countries are the oracle's own examples.
"""

import sys
from itertools import count

import phonenumbers
from phonenumbers import PhoneNumberType, carrier, geocoder

# In the order of the plate codes, spelled as the oracle spells them.
PROVINCES = """Adana,Adiyaman,Afyon,Agri,Amasya,Ankara,Antalya,Artvin,Aydin,Balikesir,Bilecik,Bingol,Bitlis,Bolu,
Burdur,Bursa,Canakkale,Cankiri,Corum,Denizli,Diyarbakir,Edirne,Elazig,Erzincan,Erzurum,Esksehir,Gaziantep,Giresun,
Gumushane,Hakkari,Hatay,Isparta,Icel,Istanbul,Izmir,Kars,Kastamonu,Kayseri,Kirklareli,Kirsehir,Kocaeli,Konya,Kutahya,
Malatya,Manisa,K. Maras,Mardin,Mugla,Mus,Nevsehir,Nigde,Ordu,Rize,Sakarya,Samsun,Stirt,Sinop,Sivas,Tekirdag,Tokat,
Trabzon,Tuniceli,Sanliurfa,Usak,Van,Yozgat,Zongdulak,Aksaray,Bayburt,Karaman,Kirikkale,Batman,Sirnak,Bartin,Ardahan,
Igdir,Yalova,Karabuk,Kilis,Osmaniye,Duzce""".replace("\n", "").split(",")

# A number is a b c d: three, three, two and two digits.
WAYS = [
    "{a}{b}{c}{d}",
    "{a} {b} {c} {d}",
    "0{a}{b}{c}{d}",
    "0{a} {b} {c} {d}",
    "0 {a} {b} {c} {d}",
    "0{a} {b}{c}{d}",
    "({a}) {b}-{c}{d}",
    "(0{a}) {b} {c} {d}",
    "0({a}){b}{c}{d}",
    "0 ({a}) {b} {c} {d}",
    "[0{a}] {b} {c} {d}",
    "+90{a}{b}{c}{d}",
    "+90 {a} {b} {c} {d}",
    "+ 90 {a} {b} {c} {d}",
    "+90 ({a}) {b} {c} {d}",
    "(+90) {a} {b} {c} {d}",
    "+90 0{a} {b} {c} {d}",
    "+90 (0) {a} {b} {c} {d}",
    "+90 (0{a}) {b} {c} {d}",
    "+90-{a}-{b}-{c}-{d}",
    "90{a}{b}{c}{d}",
    "90 {a} {b} {c} {d}",
    "90 0{a} {b} {c} {d}",
    "0090{a}{b}{c}{d}",
    "0090 {a} {b} {c} {d}",
    "00 90 (0{a}) {b} {c} {d}",
    "+0090 {a} {b} {c} {d}",
    "0{a}.{b}.{c}.{d}",
    "0{a}-{b}-{c}-{d}",
    "0{a}/{b} {c} {d}",
    "{a}/{b}/{c}/{d}",
    "0{a}\u2010{b}\u2010{c}\u2010{d}",
    "0{a}\u2011{b}\u2011{c}\u2011{d}",
    "0{a}\u2012{b}\u2012{c}\u2012{d}",
    "0{a}\u2013{b}\u2013{c}\u2013{d}",
    "0{a} \u2014 {b} {c} {d}",
    "0{a}\u2015{b}\u2015{c}{d}",
    "0{a}\u2212{b}\u2212{c}{d}",
    "0{a}\u00AD{b}\u00AD{c}{d}",
    "0{a}\u00A0{b}\u00A0{c}\u00A0{d}",
    "  0{a}  {b}  {c}  {d}",
    "\u202A+90 {a} {b} {c} {d}\u202C",
    "Tel: 0{a} {b} {c} {d}",
    "Tel.: (0{a}) {b} {c} {d}",
    "TEL:0{a}{b}{c}{d}",
    "GSM : 0{a}{b}{c}{d}",
    "Telefon No: +90 {a} {b} {c} {d}",
    "tel:+90-{a}-{b}-{c}-{d}",
]
# The same with the digits and signs of other keyboards.
FULL_WIDTH = str.maketrans("0123456789+()-./ :", "０１２３４５６７８９＋（）－．／\u3000：")
ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
EXTENDED_ARABIC_INDIC = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
for alphabet in FULL_WIDTH, ARABIC_INDIC, EXTENDED_ARABIC_INDIC:
    for form in "0{a} {b} {c} {d}", "+90 ({a}) {b}-{c}{d}", "0{a}.{b}/{c} {d}", "Tel: 0{a}{b}{c}{d}":
        WAYS.append(form.translate(alphabet) + "|" + "0123456789".translate(alphabet))

# Signs that people use and the oracle does not know.
MORE_WAYS = [
    "0{a}·{b}·{c}·{d}",
    "0{a}•{b}•{c}•{d}",
    "0{a}\t{b}\t{c}\t{d}",
    "0{a}\u200B{b}\u200B{c}{d}",
    "0{a}\u202F{b}\u202F{c}\u202F{d}",
]

EXTENSIONS = [
    " dahili 151", " Dahili: 151", " dahili:151", " DAHİLİ 151", " dah. 151", " (dahili 151)", " d.151", " iç hat 151",
    " 151 dahili", " ext. 151", " ext 151", " x151", "x151", " #151", "#151", ";ext=151", ", 151", " int 151", " / 151",
    "/151", " - 151", "-151", "–151", " (151)", ".151", "-1", " / 123456",
]

# What is no number, or not one that anyone has written well.
OTHERS = [
    "", "0", "+", "+90", "00", "0090", "90", "()", "-", "Tel:", "telefon", "yok", "0382 213 68 4O", "O382 213 68 40",
    "0382 213 68 40 dahili", "0382 213 68 40 (ev)", "0382 213 68 40?", "0382+213+68+40", "+0382 213 68 40",
    "+382 213 68 40", "00382 213 68 40", "+5051234567", "+90382", "9038221368", "090 382 213 68 40",
    "0382 213 68 40 / 0382 213 68 41", "0382 213 68 40 ya da 0505 123 45 67", "0382 213 68 40 151",
    "0382 213 68 401", "0382 213 68 40 / 1234567", "444 5 576", "4445576", "0444 5 576", "0 444 557 60 00", "112", "155",
    "11811",
]
# How numbers of other kinds begin, and what begins no number.
KINDS = [800, 811, 822, 850, 888, 898, 900, 100, 101, 199, 600, 666, 699, 700, 782, 950, 999]
REGIONS = """AZ AT BE BG CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IL IQ IR IT JP KZ LT LU LV ME MK NL NO PL PT RO RS RU
SA SE SY TM UA US UZ XK""".split()


def main():
    ways = count()
    print("national,kind,detail,raw")
    for code in [code for code in range(200, 500) if region_of(code)] + [200, 211, 213, 299, 300, 383, 399, 400, 499]:
        for turn in range(3):
            row(written(next(ways), code, turn))
    for code in range(500, 600):
        for turn in range(2):
            row(written(next(ways), code, turn))
    # The oracle knows these two by more digits than three.
    for raw in ["0561 011 00 00", "0561 616 00 00", "0582 200 00 00", "0582 600 00 00"]:
        row(raw)
    for code in KINDS:
        row(written(3, code, 0))
        row(written(11, code, 1))
    for code in 382, 505:
        digits = str(code) + subscriber(code, 0)
        for head in "", "0", "+90 ", "90 ", "0090 ":
            for length in 1, 3, 7, 8, 9, 11, 12, 13:
                row(head + (digits + "151")[:length])
        for way in MORE_WAYS:
            row(written(way, code, 0))
        for extension in EXTENSIONS:
            row(written(3, code, 0) + extension)
    for region in REGIONS:
        for kind in PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE:
            international = phonenumbers.format_number(
                phonenumbers.example_number_for_type(region, kind), phonenumbers.PhoneNumberFormat.INTERNATIONAL
            )
            row(international)
            row("00" + international[1:])
    for raw in OTHERS:
        row(raw)


def subscriber(code, turn):
    """Seven digits that follow from a code and a turn, the first of them not 0 or 1."""
    return str(2_000_000 + (code * 8_191 + turn * 1_234_577) % 8_000_000)


def written(way, code, turn):
    """The number of a code and a turn, in the way of that number or by that template."""
    digits = str(code) + subscriber(code, turn)
    template, _, alphabet = (WAYS[way % len(WAYS)] if isinstance(way, int) else way).partition("|")
    if alphabet:
        digits = digits.translate(str.maketrans("0123456789", alphabet))
    return template.format(a=digits[:3], b=digits[3:6], c=digits[6:8], d=digits[8:])


def region_of(code):
    """Where the oracle places an area code: "" where it knows of a fixed line but no place, None of neither."""
    number = phonenumbers.parse(f"+90{code}{subscriber(code, 0)}")
    if phonenumbers.number_type(number) != PhoneNumberType.FIXED_LINE:
        return None
    return geocoder.description_for_number(number, "en").partition(" (")[0] or "-"


def row(raw):
    print(*reading(raw), raw, sep=",")


def reading(raw):
    """What the oracle reads: national, kind, detail."""
    try:
        number = phonenumbers.parse(raw, "TR")
    except phonenumbers.NumberParseException:
        return "", "invalid", ""
    if number.country_code != 90:
        return "", "other_country", ""
    national = phonenumbers.national_significant_number(number)
    kind = PhoneNumberType.to_string(phonenumbers.number_type(number)).lower()
    if kind == "unknown" and (len(national) != 10 or national.startswith("0")):
        return "", "invalid", ""
    if number.extension:
        return "", "extension", ""
    if kind == "fixed_line":
        region = region_of(int(national[:3]))
        return national, kind, f"{PROVINCES.index(region) + 1:02}" if region in PROVINCES else ""
    if kind == "mobile":
        return national, kind, carrier.name_for_number(number, "en")
    return national, kind, ""


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    main()
