"""The small words that a language cannot do without, and that its neighbours do not have.

A sentence of some length holds several of its own language's. They tell a language from another
that is written with the same letters. Words that two languages share count for neither.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

SMALL = {
    "en": "the of and to is you your that this with for are not have can will if they who what "
    "about from must may do their which when be or an",
    "es": "el los las una que con por para está usted su sus como pero puede si más del al y no "
    "este esta cuando donde quien sobre desde hasta tiene muy",
    "fr": "le les une des et est vous votre vos que qui dans pour avec sur pas ne sont ce cette "
    "pouvez si au aux du ou plus être mais leur avez",
    "pt": "o os as uma que com por para não você seu sua seus como mas pode mais do da dos das "
    "em no na ao é são este isso quando quem tem",
    "it": "il lo gli una che con per non è sono questo questa della del dei delle nel alla come "
    "può più anche suo sua chi quando hai se tuo",
    "de": "der die das und ist nicht sie ihr ihre mit für auf ein eine den dem von zu können wenn "
    "oder auch werden wird sind bei aus nach",
    "nl": "de het een en is niet u uw met voor op van te zijn kunt als of ook wordt worden bij "
    "naar dat deze die wie hebt",
    "pl": "i w na z do nie się jest to że dla od przez oraz lub możesz masz jak co który która "
    "które twoje twój są może jeśli czy ich będzie",
    "cs": "a v na se je že pro nebo jste můžete které který která s z do jak co by být má máte "
    "pokud když není vás vám",
    "sk": "a v na sa je že pre alebo ste môžete ktoré ktorý ktorá s z do ako čo by byť má máte ak "
    "keď nie vás vám",
    "ro": "și în de la cu pe nu este sunt care pentru dumneavoastră puteți sau din dacă mai un o "
    "să ce ai ale lui fi",
    "hu": "a az és nem hogy egy van ha vagy önnek ön is meg csak lehet kell ezt azt mint aki ami",
    "sq": "dhe të në për me nga që është një nuk ju mund ose kjo ky si juaj nëse kur janë do se e "
    "i duhet",
    "tr": "ve bir bu için ile de da olarak ne değil veya sizin size siz eğer gibi daha kadar var "
    "yok olan sonra",
    "az": "və bir bu üçün ilə də da olaraq nə deyil ya sizin sizə siz əgər kimi daha qədər var "
    "yox olan sonra",
    "vi": "và là của có không được cho bạn các những trong với một này khi nếu để đã sẽ hoặc về "
    "phải người quý vị",
    "so": "iyo waa in ku ka u la oo ee ama aad waxaad haddii kuu kaa lagu leh uu ay si haddi wax "
    "qof dadka adiga",
    "om": "fi akka kan irraa isaa keessa hin yoo ni dha dandeessa isin kee siif itti waan ykn "
    "nama mirga jiru",
    "sw": "na ya wa kwa ni la za katika kama hii yako wewe unaweza au si hiyo kuwa ili mtu watu "
    "haki lazima cha vya",
    "ku": "û di de ji bo li ku ne tu an ev ew yê ya yên dikarî heke divê her wan te xwe bi",
    "cy": "yn y yr a i chi mae eich ar o am gallwch os neu nad gyda i'r o'r hyn bod eu ei sydd "
    "ddim bydd",
    "ht": "ou yo nan pou ak ki se pa ka yon sa li gen si oswa nou w mwen lè tout fè moun",
    "fil": "ang ng sa mga na ay kung ka mo ikaw at hindi o para may iyong ito isang",
    "id": "yang dan di untuk dengan tidak anda ini itu dari atau akan pada ke jika adalah dapat",
    "ar": "في من على إلى أن هذا هذه التي الذي لا عن أو كل إذا قد ما مع لك كان ذلك بعد قبل يمكنك "
    "غير بين حتى لم لن هو هي أي عند",
    "fa": "از به را که این است در با برای شما می آن یا هر اگر خود تا باید نمی هم بر کنید شود "
    "کند ها های دارید بود هستند",
    "ps": "د په چې ته سره له دي دی او ستاسو تاسو کې وي یا کولی شئ نه که دا هغه لپاره څخه شي "
    "کړي یې باید",
    "ur": "کے ہے میں کی سے کو اور کا آپ پر نہیں ہیں یہ کہ ایک یا اگر وہ کر سکتے جو نے بھی ہو "
    "اپنے تو کوئی گا لیے",
    "ckb": "لە بۆ کە و بە ئەم یان تۆ ئەگەر ئێوە دەتوانیت هەر ئەو لەگەڵ نییە هەیە بکە دەبێت "
    "خۆت نا ئایا یەک چی کەس ئەوەی دەکات",
    "ru": "и в не на что вы с как это для если или они по от может быть вас вам ваш который есть "
    "у о из их когда чтобы только",
    "uk": "і в не на що ви з як це для якщо або вони від може бути вас вам ваш який є у та до "
    "їх коли щоб тільки про",
    "bg": "и в не на че вие с как това за ако или те от може да вас ви ваш който е са си се "
    "които когато само",
    "be": "і ў не на што вы з як гэта для калі або яны ад можа быць вас вам ваш які ёсць іх каб "
    "толькі",
    "sr": "и у не на да ви са као ово за ако или они од може бити вас вам ваш који је су се кад "
    "само",
    "hi": "के है में की से को और का आप पर नहीं हैं यह कि एक या अगर वह कर सकते जो ने भी हो अपने",
    "ne": "र छ मा को लाई हुन्छ तपाईं तपाईंको गर्न यो भने छैन वा पनि हो गर्नुहोस् सक्नुहुन्छ लागि छन्",
    "mr": "आणि आहे तुम्ही तुमच्या हे नाही किंवा जर तर ते या साठी आहेत करू शकता होते एक",
    "bn": "এবং আপনি আপনার না একটি এই যে করতে হবে জন্য থেকে কি পারেন বা যদি তার সঙ্গে কোনো হয় করে",
    "as": "আৰু আপুনি আপোনাৰ নহয় এটা এই যে কৰিব হব বাবে পৰা বা যদি কৰক পাৰে",
    "ti": "እዩ ናይ ኣብ ናብ እንተ ወይ ንስኻ ክትገብር ከም እቲ እታ ንዝኾነ ኣይኮነን ትኽእል ዝኾነ ካብ ምስ ብዛዕባ ኢኻ እንተኾይኑ",
    "am": "ነው እና ወይም በ ላይ ውስጥ ይህ ከሆነ እርስዎ ማድረግ ነዎት አይደለም ስለ ጋር ወደ ያለ ከ ሊሆን ይችላሉ ናቸው",
}


@cache
def small_words(tag: str) -> frozenset[str]:
    """Return a language's small words by its BCP 47 tag; none where we do not know them."""
    return frozenset(SMALL.get(tag.partition("-")[0], "").split())


@cache
def telling(tag: str) -> Mapping[str, frozenset[str]]:
    """Return, of every other language, the small words that this language does not have."""
    own = small_words(tag)
    language = tag.partition("-")[0]
    return {name: small_words(name) - own for name in SMALL if name != language}
