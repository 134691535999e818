"""The small words that a language cannot do without, and that its neighbours do not have.

A sentence of some length holds several of its own language's. They tell a language from another
that is written with the same letters. Words that two languages share count for neither.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

SMALL = {
    "en": "the of and to is you your that this with for are not have can will if they who what "
    "about from must may do their which when be or an it as at he she me my we us no so go "
    "up out by any all was has had were been on in how why",
    "es": "el los las una que con por para está usted su sus como pero puede si más del al y no "
    "este esta cuando donde quien sobre desde hasta tiene muy qué lo es nadie todavía nos "
    "les esto eso ni hay ser fue han ha porque también solo otra otro otros entre antes "
    "después hacer sin cada de la en se un me te le tu mi ya",
    "fr": "le les une des et est vous votre vos que qui dans pour avec sur pas ne sont ce cette "
    "pouvez si au aux du ou plus être mais leur avez peut par il elle même tout avant autre "
    "chaque peuvent où encore nous on ces cela sans faire autres aussi après quand comme "
    "nos notre de la en un se me te je tu ni car",
    "pt": "o os as uma que com por para não você seu sua seus como mas pode mais "
    "do da dos das em "
    "no na ao é são este isso quando quem tem de um se me te nos lo la le está ou nem já si "
    "foi",
    "it": "il lo gli una che con per non è sono questo questa della del dei delle nel alla come "
    "può più anche suo sua chi quando hai se tuo di la un in si ne me te ti mi ci ha ho al "
    "da le i e",
    "de": "der die das und ist nicht sie ihr ihre mit für auf ein eine den dem "
    "von zu können wenn "
    "oder auch werden wird sind bei aus nach in im es er so war am um was wer wie dass man "
    "nur du ich wir",
    "nl": "de het een en is niet u uw met voor op van te zijn kunt als of ook wordt worden bij "
    "naar dat deze die wie hebt in er om was wat we je ik hij ze ons door over kan nog maar",
    "pl": "i w na z do nie się jest to że dla od przez oraz lub możesz masz jak co który która "
    "które twoje twój są może jeśli czy ich będzie tym ten ci aby kto mogą musi przy "
    "jeszcze zwykle mieć ciebie cię ta te tej tego po bez go jej będą był była być także "
    "tylko już kiedy gdzie przed można nikt każdy tu za ale u o tak ja my ty on ona",
    "cs": "a v na se je že pro nebo jste můžete které který která s z do jak co by být má máte "
    "pokud když není vás vám po od za tak ale jen už si ho jeho i o u k",
    "sk": "a v na sa je že pre alebo ste môžete ktoré ktorý ktorá s z do ako čo "
    "by byť má máte ak "
    "keď nie vás vám po od za tak ale len už si ho jeho i o u k",
    "ro": "și în de la cu pe nu este sunt care pentru dumneavoastră puteți sau din dacă mai un o "
    "să ce ai ale lui fi se al ne te si lor",
    "hu": "a az és nem hogy egy van ha vagy önnek ön is meg csak lehet kell ezt azt mint aki ami "
    "ez be ki le de te mi ne itt ott már még",
    "sq": "dhe të në për me nga që është një nuk ju mund ose kjo ky si juaj nëse "
    "kur janë do se e "
    "i duhet pa po as ne ti ai ajo ka jam",
    "tr": "ve bir bu için ile de da olarak ne değil veya sizin size siz eğer gibi daha kadar var "
    "yok olan sonra bunu hakkında sadece her hiçbir nasıl kim nerede önce olabilir o mi mu",
    "az": "və bir bu üçün ilə də da olaraq nə deyil ya sizin sizə siz əgər kimi daha qədər var "
    "yox olan sonra o de",
    "vi": "và là của có không được cho bạn các những trong với một này khi nếu để đã sẽ hoặc về "
    "phải người quý vị la co an",
    "so": "iyo waa in ku ka u la oo ee ama aad waxaad haddii kuu kaa lagu leh uu ay si haddi wax "
    "qof dadka adiga ah waxaa aan tahay waxay laga waxa kartaa wuxuu kale inaad inay ugu "
    "inuu inta sida soo ayaa isla qofka yahay karto loo way mar badan leedahay yihiin hor "
    "gaar ma waxba uma ha karaa noqon markii marka mid isku",
    "om": "fi akka kan irraa isaa keessa hin yoo ni dha dandeessa isin kee siif itti waan ykn "
    "nama mirga jiru in an",
    "sw": "na ya wa kwa ni la za katika kama hii yako wewe unaweza au si hiyo kuwa ili mtu watu "
    "haki lazima cha vya",
    "ku": "û di de ji bo li ku ne tu an ev ew yê ya yên dikarî heke divê her wan "
    "te xwe bi min me "
    "we",
    "cy": "yn y yr a i chi mae eich ar o am gallwch os neu nad gyda i'r o'r hyn bod eu ei sydd "
    "ddim bydd beth yw ch cael sy ac nid mewn fel cadw hwn hon ydych rhaid gall gan oes "
    "wrth wedi cewch gyfer ôl fod dweud pobl gael bob gennych ond cyn dan gwneud yng ni dim "
    "pwy pryd ble efallai ydy arall wneud gennym un ti fi mi at na er do fy "
    "yna wedyn hefyd nhw hwy fydd byddwch ewch",
    "ht": "ou yo nan pou ak ki se pa ka yon sa li gen si oswa nou w mwen lè tout "
    "fè moun la an te "
    "sou men",
    "fil": "ang ng sa mga na ay kung ka mo ikaw at hindi o para may iyong ito isang si ni pa",
    "id": "yang dan di untuk dengan tidak anda ini itu dari atau akan pada ke jika adalah dapat "
    "se oleh",
    "ar": "في من على إلى أن هذا هذه التي الذي لا عن أو كل إذا قد ما مع لك كان ذلك "
    "بعد قبل يمكنك غير "
    "بين حتى لم لن هو هي أي عند كنت عادةً يجوز يكون وإذا بشأن ماذا دون يجب ولا وفي لديك بعض "
    "أيضًا تكون فيه هل أخرى هناك لاحقًا أحد فقط كيف أين متى",
    "fa": "از به را که این است در با برای شما می آن یا هر اگر خود تا باید نمی هم "
    "بر کنید شود کند ها "
    "های دارید بود هستند چه یک بخواهید می‌توانید دربارهٔ باشد بگویید پیش دارد نیست می‌کند "
    "هنوز همه چیز کسی کدام فقط بدون دیگر وقتی",
    "ps": "د په چې ته سره له دي دی او ستاسو تاسو کې وي یا کولی شئ نه که دا هغه "
    "لپاره څخه شي کړي یې "
    "باید ده دې څه یوه لرئ یاست وکړئ څوک کوم مخکې وروسته هغو کوي یو وکړي چېرته ځکه بل نشته",
    "ur": "کے ہے میں کی سے کو اور کا آپ پر نہیں ہیں یہ کہ ایک یا اگر وہ کر سکتے "
    "جو نے بھی ہو اپنے "
    "تو کوئی گا لیے اس کیا بارے بغیر کچھ نہ ہوتا لے دے پاس ان چاہیے کرنے کریں تک جائے ہر کون "
    "جب لوگوں والے کیسے کہیں سکتا سکتی کرے",
    "ckb": "لە بۆ کە و بە ئەم یان تۆ ئەگەر ئێوە دەتوانیت هەر ئەو لەگەڵ نییە هەیە "
    "بکە دەبێت خۆت نا "
    "ئایا یەک چی کەس ئەوەی دەکات بکەن دەتوانن دەربارەی کەسێک ھێشتا ھیچ پێویستە بێت لەو ھەیە "
    "ئەمە خۆتان پێش بۆی دوای تەنھا لەلایەن",
    "ru": "и в не на что вы с как это для если или они по от может быть вас вам "
    "ваш который есть у "
    "о из их когда чтобы только ваши этот эта эти также его ее уже еще нет при где кто можете "
    "без после перед",
    "uk": "і в не на що ви з як це для якщо або вони від може бути вас вам ваш який є у та до їх "
    "коли щоб тільки про можете цей чи має які за її цього по ще ніж ваша вашу його можна "
    "ніхто без хто чому так яка яку через немає мають їхній щодо після перед",
    "bg": "и в не на че вие с как това за ако или те от може да вас ви ваш който е са си се "
    "които когато само",
    "be": "і ў не на што вы з як гэта для калі або яны ад можа быць вас вам ваш які ёсць іх каб "
    "толькі",
    "sr": "и у не на да ви са као ово за ако или они од може бити вас вам ваш који је су се кад "
    "само",
    "hr": "i u na se je da za ne od do sa s iz ako ili ste vas vaš vaša kako koji koja koje što "
    "može možete biti nije su ovo ova ovaj vam kada samo sve će li bez po te",
    "hi": "के है में की से को और का आप पर नहीं हैं यह कि एक या अगर वह कर सकते जो ने भी हो अपने",
    "ne": "र छ मा को लाई हुन्छ तपाईं तपाईंको गर्न यो भने छैन वा पनि हो गर्नुहोस् सक्नुहुन्छ लागि छन्",
    "mr": "आणि आहे तुम्ही तुमच्या हे नाही किंवा जर तर ते या साठी आहेत करू शकता होते एक",
    "bn": "এবং আপনি আপনার না একটি এই যে করতে হবে জন্য থেকে কি পারেন বা যদি তার "
    "সঙ্গে কোনো হয় করে "
    "পারে তা আছে নিন কী এটি হলে করা হতে এর সেই আগে দিতে করেন নেই অন্য নয় এখনো কেউ কিছু তাদের",
    "as": "আৰু আপুনি আপোনাৰ নহয় এটা এই যে কৰিব হব বাবে পৰা বা যদি কৰক পাৰে",
    "ti": "እዩ ናይ ኣብ ናብ እንተ ወይ ንስኻ ክትገብር ከም እቲ እታ ንዝኾነ ኣይኮነን ትኽእል ዝኾነ ካብ ምስ ብዛዕባ ኢኻ እንተኾይኑ እዚ እዮም "
    "ኢኹም ድማ እውን እንታይ ክሳብ ይኹን ነቲ ነዚ እቶም መን መዓስ ብዘይ ንሱ",
    "am": "ነው እና ወይም በ ላይ ውስጥ ይህ ከሆነ እርስዎ ማድረግ ነዎት አይደለም ስለ ጋር ወደ ያለ ከ ሊሆን ይችላሉ ናቸው",
}


# Languages that share their small words with one that is in the table.
SAME = {"bs": "hr", "sr-Latn": "hr", "kmr": "ku", "nn": "nb", "ms": "id", "pnb": ""}


@cache
def small_words(tag: str) -> frozenset[str]:
    """Return a language's small words by its BCP 47 tag; none where we do not know them.

    A language in another script than its usual one, as pa-Arab, is another language here.
    """
    language, *rest = tag.split("-")
    script = next((part for part in rest if len(part) == 4), "")
    known = f"{language}-{script}" if script else language
    return frozenset(SMALL.get(SAME.get(known, known), "").split())


@cache
def all_small_words() -> frozenset[str]:
    """Return the small words of all languages."""
    return frozenset().union(*map(small_words, SMALL))


@cache
def telling(tag: str) -> Mapping[str, frozenset[str]]:
    """Return, of every other language, the small words that this language does not have."""
    own = small_words(tag)
    others = {name: small_words(name) for name in SMALL}
    return {name: words - own for name, words in others.items() if words != own}
