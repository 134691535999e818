"""Words of each language that a damage needs: what stands in a good entry, what is put there.

Each pair is (what the good translation says, what the damaged one says).
"""

from __future__ import annotations

from collections.abc import Mapping

Pairs = Mapping[str, tuple[str, str]]

KEPT = "Migrant Help"
# A name that is not translated, translated.
KEPT_TRANSLATED = {
    "ar": "منظمة مساعدة المهاجرين",
    "bn": "অভিবাসী সহায়তা",
    "ckb": "یارمەتیی کۆچبەران",
    "cy": "Cymorth Mudwyr",
    "es": "Ayuda al Migrante",
    "fa": "کمک به مهاجران",
    "fr": "Aide aux migrants",
    "pl": "Pomoc Migrantom",
    "ps": "د کډوالو مرسته",
    "so": "Caawinta Muhaajiriinta",
    "ta": "குடியேறியோர் உதவி",
    "ti": "ሓገዝ ስደተኛታት",
    "uk": "Допомога мігрантам",
    "ur": "مہاجر مدد",
    "zh_Hans": "移民帮助",
}
# An interpreter, and a word that the glossary says not to use for one.
AVOID: Pairs = {
    "ar": ("مترجمًا فوريًا", "ترجمانًا"),
    "bn": ("দোভাষী", "অনুবাদক"),
    "ckb": ("وەرگێڕ", "تەرجومان"),
    "cy": ("gyfieithydd", "drosiwr"),
    "es": ("intérprete", "traductor"),
    "fa": ("مترجم", "دیلماج"),
    "fr": ("interprète", "traducteur"),
    "pl": ("tłumacza", "translatora"),
    "ps": ("ژباړن", "تفسیر کوونکی"),
    "so": ("turjubaan", "afceliye"),
    "ta": ("மொழிபெயர்ப்பாளரை", "துபாஷியை"),
    "ti": ("ኣስተርጓሚ", "ትርጁማን"),
    "uk": ("перекладача", "товмача"),
    "ur": ("مترجم", "مفسر"),
    "zh_Hans": ("口译员", "翻译官"),
}
# Two months become three.
MONTHS: Pairs = {
    "ar": ("شهرين", "ثلاثة أشهر"),
    "bn": ("দুই মাস", "তিন মাস"),
    "ckb": ("دوو مانگ", "سێ مانگ"),
    "cy": ("ddau fis", "dri mis"),
    "es": ("dos meses", "tres meses"),
    "fa": ("دو ماه", "سه ماه"),
    "fr": ("deux mois", "trois mois"),
    "pl": ("dwa miesiące", "trzy miesiące"),
    "ps": ("دوه میاشتې", "درې میاشتې"),
    "so": ("laba bilood", "saddex bilood"),
    "ta": ("இரண்டு மாதங்கள்", "மூன்று மாதங்கள்"),
    "ti": ("ክልተ ወርሒ", "ሰለስተ ወርሒ"),
    "uk": ("два місяці", "три місяці"),
    "ur": ("دو مہینے", "تین مہینے"),
    "zh_Hans": ("两个月", "三个月"),
}
# Fourteen days become fourteen weeks.
DAYS: Pairs = {
    "ar": ("14 يومًا", "14 أسبوعًا"),
    "bn": ("১৪ দিন", "১৪ সপ্তাহ"),
    "ckb": ("١٤ ڕۆژت", "١٤ هەفتەت"),
    "cy": ("14 diwrnod", "14 wythnos"),
    "es": ("14 días", "14 semanas"),
    "fa": ("۱۴ روز", "۱۴ هفته"),
    "fr": ("14 jours", "14 semaines"),
    "pl": ("14 dni", "14 tygodni"),
    "ps": ("۱۴ ورځې", "۱۴ اونۍ"),
    "so": ("14 maalmood", "14 toddobaad"),
    "ta": ("14 நாட்கள்", "14 வாரங்கள்"),
    "ti": ("፲፬ መዓልትታት", "፲፬ ሰሙናት"),
    "uk": ("14 днів", "14 тижнів"),
    "ur": ("14 دن", "14 ہفتے"),
    "zh_Hans": ("14天", "14周"),
}
# The east door becomes the west door.
EAST: Pairs = {
    "ar": ("الشرقي", "الغربي"),
    "bn": ("পূর্ব", "পশ্চিম"),
    "ckb": ("ڕۆژهەڵات", "ڕۆژئاوا"),
    "cy": ("dwyreiniol", "gorllewinol"),
    "es": ("**este**", "**oeste**"),
    "fa": ("شرقی", "غربی"),
    "fr": ("**est**", "**ouest**"),
    "pl": ("wschodnich", "zachodnich"),
    "ps": ("ختیځه", "لویدیځه"),
    "so": ("bari", "galbeed"),
    "ta": ("கிழக்கு", "மேற்கு"),
    "ti": ("ምብራቓዊ", "ምዕራባዊ"),
    "uk": ("східними", "західними"),
    "ur": ("مشرقی", "مغربی"),
    "zh_Hans": ("**东**", "**西**"),
}
# Pounds become dollars.
MONEY: Pairs = {
    "ar": ("جنيهًا إسترلينيًا", "دولارًا"),
    "bn": ("পাউন্ড", "ডলার"),
    "ckb": ("پاوەند", "دۆلار"),
    "cy": ("£", "$"),
    "es": ("£", "$"),
    "fa": ("پوند", "دلار"),
    "fr": ("£", "$"),
    "pl": ("£", "$"),
    "ps": ("پونډه", "ډالره"),
    "so": ("£", "$"),
    "ta": ("£", "$"),
    "ti": ("£", "$"),
    "uk": ("фунт", "долар"),
    "ur": ("پاؤنڈ", "ڈالر"),
    "zh_Hans": ("英镑", "美元"),
}
# You do not have to pay becomes: you have to.
MUST_PAY: Pairs = {
    "ar": ("لست مضطرًا", "أنت مضطر"),
    "bn": ("টাকা দিতে হবে না", "টাকা দিতে হবে"),
    "ckb": ("ناچار نیت", "ناچاریت"),
    "cy": ("Does dim rhaid", "Mae’n rhaid"),
    "es": ("No tiene", "Tiene"),
    "fa": ("مجبور نیستید", "مجبور هستید"),
    "fr": ("Vous n’avez pas à", "Vous devez"),
    "pl": ("Nie musisz", "Musisz"),
    "ps": ("اړ نه یاست", "اړ یاست"),
    "so": ("Waajib kuguma aha", "Waa kugu waajib"),
    "ta": ("வேண்டியதில்லை", "வேண்டும்"),
    "ti": ("ኣይግድን", "ግድን"),
    "uk": ("Ви не зобов’язані", "Ви зобов’язані"),
    "ur": ("کی ضرورت نہیں", "کی ضرورت ہے"),
    "zh_Hans": ("您不必付钱", "您必须付钱"),
}
# You must not sign becomes: you must, or may.
MUST_SIGN: Pairs = {
    "ar": ("يجب ألا توقّع", "يجب أن توقّع"),
    "bn": ("অবশ্যই সই করবেন না", "অবশ্যই সই করবেন"),
    "ckb": ("نابێت", "دەبێت"),
    "cy": ("Rhaid i chi beidio â llofnodi dim byd", "Rhaid i chi lofnodi popeth"),
    "es": ("No debe firmar nada", "Debe firmar todo lo"),
    "fa": ("نباید", "باید"),
    "fr": ("Vous ne devez rien signer que", "Vous devez signer ce que"),
    "pl": ("Nie wolno ci podpisywać niczego", "Wolno ci podpisywać wszystko"),
    "ps": ("لاسلیک نه کړئ", "لاسلیک کړئ"),
    "so": ("Waa inaadan", "Waa inaad"),
    "ta": ("கையெழுத்திடக் கூடாது", "கையெழுத்திட வேண்டும்"),
    "ti": ("የብልኩምን", "ኣለኩም"),
    "uk": ("Ви не повинні підписувати нічого", "Ви повинні підписувати все"),
    "ur": ("نہیں کرنے چاہییں", "کرنے چاہییں"),
    "zh_Hans": ("您不得签署", "您可以签署"),
}
# You must not sign becomes: you need not.
NEED_NOT_SIGN: Pairs = {
    "ar": ("يجب ألا توقّع", "لا يلزم أن توقّع"),
    "bn": ("অবশ্যই সই করবেন না", "সই না করলেও চলবে"),
    "ckb": ("نابێت هیچ شتێک", "مەرج نییە هیچ شتێک"),
    "cy": ("Rhaid i chi beidio â llofnodi", "Does dim rhaid i chi lofnodi"),
    "es": ("No debe firmar", "No tiene que firmar"),
    "fa": ("نباید چیزی", "لازم نیست چیزی"),
    "fr": ("Vous ne devez rien signer que", "Vous n’êtes pas obligé de signer ce que"),
    "pl": ("Nie wolno ci podpisywać", "Nie musisz podpisywać"),
    "ps": ("تاسو باید هغه", "اړینه نه ده چې تاسو هغه"),
    "so": ("Waa inaadan saxiixin", "Waajib kuguma aha inaad saxiixdo"),
    "ta": ("கையெழுத்திடக் கூடாது", "கையெழுத்திட வேண்டியதில்லை"),
    "ti": ("ክትፍርሙ የብልኩምን", "ክትፍርሙ ኣይግድን"),
    "uk": ("Ви не повинні", "Ви не зобов’язані"),
    "ur": ("نہیں کرنے چاہییں", "کرنے کی ضرورت نہیں"),
    "zh_Hans": ("您不得签署", "您不必签署"),
}
# Small words that no language says twice in a row.
TWICE = {
    "ar": ("في", "على", "إلى"),
    "bn": ("বা", "এবং", "জন্য", "আপনার"),
    "ckb": ("لە", "بۆ", "یان", "کە"),
    "cy": ("yn", "eich", "ar", "neu"),
    "es": ("de", "la", "el", "en"),
    "fa": ("از", "را", "به", "در", "که"),
    "fr": ("de", "la", "le", "les"),
    "pl": ("na", "do", "od", "w", "i"),
    "ps": ("ته", "له", "چې", "او"),
    "so": ("ama", "iyo", "waa"),
    "ta": ("அல்லது", "மற்றும்", "உங்கள்", "நீங்கள்"),
    "ti": ("ኣብ", "ናብ", "ወይ", "ካብ"),
    "uk": ("на", "про", "до", "від", "і"),
    "ur": ("سے", "کے", "میں", "پر", "کو"),
    "zh_Hans": ("您", "请", "可以"),
}
# Letters of a language that reads alike, as another keyboard writes them.
NEIGHBOURS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "ar": (("ي", "ی"), ("ك", "ک"), ("ه", "ہ")),
    "bn": (("র", "ৰ"),),
    "ckb": (("ی", "ي"), ("ک", "ك")),
    "fa": (("ی", "ي"), ("ک", "ك")),
    "ps": (("ک", "ك"), ("ې", "ے")),
    "uk": (("и", "ы"), ("е", "э")),
    "ur": (("ی", "ي"), ("ک", "ك"), ("ہ", "ه")),
    "zh_Hans": (("请", "請"), ("国", "國"), ("们", "們"), ("权", "權"), ("说", "說")),
}
# Another language in the same script, whose sentence is pasted in.
SAME_SCRIPT = {
    "ar": "fa",
    "ckb": "ar",
    "cy": "so",
    "es": "fr",
    "fa": "ar",
    "fr": "es",
    "pl": "cy",
    "ps": "ur",
    "so": "cy",
    "ur": "ps",
}
# What an office answers by itself, as it once came to stand on a road sign.
OUT_OF_OFFICE = {
    "ar": "أنا خارج المكتب حاليًا. أرسل أي نص للترجمة لاحقًا.",
    "cy": "Nid wyf yn y swyddfa ar hyn o bryd. Anfonwch unrhyw waith i’w gyfieithu.",
    "es": "No estoy en la oficina en este momento. Envíe cualquier trabajo para traducir.",
    "fr": "Je ne suis pas au bureau en ce moment. Envoyez tout travail à traduire.",
    "pl": "Nie ma mnie teraz w biurze. Proszę przesłać teksty do tłumaczenia.",
    "uk": "Мене зараз немає в офісі. Надішліть будь-яку роботу для перекладу.",
}
OUT_OF_OFFICE_ENGLISH = "I am not in the office at the moment. Send any work to be translated."
