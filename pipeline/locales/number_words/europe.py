"""Number words of languages written in Latin, Cyrillic letters: one table. Notation: see `read`."""

from __future__ import annotations

EUROPE = {
    "en": """
        0 zero; 0? no none nil; 1? one a an first once single each every per; 2+ two three
        four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty; 30~ thirty forty fifty sixty seventy eighty
        ninety; x100 hundred; x1000 thousand; x1000000 million; 2? second both twice
        couple pair double either half; 3? third thirds thrice triple; 4? fourth quarter
        quarters; 5? fifth; 6? sixth; 7? seventh; 8? eighth; 9? ninth; 10? tenth; 12?
        dozen; 14? fortnight; 15? fortnight; 0.5? half; 0.25? quarter; 25? quarter; 12?
        noon midday midnight; 24? midnight; 50? half; & and""",
    "es": """
        0 cero; 1? un uno una primer primero primera único única; 2+ dos tres cuatro cinco
        seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete
        dieciocho diecinueve veinte; 21 veintiún; 21? veintiun*; 22+ veintidós veintitrés
        veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve treinta;
        40~ cuarenta cincuenta sesenta setenta ochenta noventa; x100 cien ciento cientos;
        200^ doscient* trescient* cuatrocient* quinient* seiscient* setecient* ochocient*
        novecient*; x1000 mil; x1000000 millón millones; 2? segund* ambos ambas doble
        pareja; 3? tercer* tercio; 4? cuart*; 5? quint*; 6? sext*; 7? séptim*; 8? octav*;
        9? noven*; 10? décim*; 12? docena; 14? quincena; 15? quincena; 2? quincena; 0.5?
        medio media mitad; 50? mitad; & y""",
    "fr": """
        0 zéro; 1? un une premier première unique; 2+ deux trois quatre cinq six sept
        huit; 9? neuf neuvième; 10+ dix onze douze treize quatorze quinze seize; x20 vingt
        vingts; 30~ trente quarante cinquante soixante septante huitante nonante; x100
        cent cents; x1000 mille; x1000000 million millions; 2? deuxième second seconde
        deuxièmes double; 3? troisième tiers; 4? quatrième quart; 5? cinquième; 6?
        sixième; 7? septième; 8? huitième; 10? dixième; 12? douzaine; 14? quinzaine; 15?
        quinzaine; 2? quinzaine; 0.5? demi demie moitié; 50? moitié; & et""",
    "it": """
        0 zero; 1? un uno una primo prima unico; 2+ due tre quattro cinque sei sette otto
        nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto
        diciannove venti; 21? ventun*; 22+ ventidue ventitré/ventitre ventiquattro
        venticinque ventisei ventisette ventotto ventinove trenta; 31? trentun*; 40~
        quaranta cinquanta sessanta settanta ottanta novanta; x100 cento; 200^ duecento
        trecento quattrocento cinquecento seicento settecento ottocento novecento; x1000
        mille mila; x1000000 milione milioni; 6? sei; 2? second* entramb* doppio; 3?
        terz*; 4? quart*; 5? quint*; 6? sest*; 7? settim*; 8? ottav*; 9? non*; 10? decim*;
        12? dozzina; 0.5? mezzo mezza metà; & e""",
    "pt": """
        0 zero; 1? um uma primeiro primeira; 2 dois duas; 3+ três quatro cinco seis sete
        oito nove dez onze doze treze catorze/quatorze quinze dezesseis/dezasseis
        dezessete/dezassete dezoito dezenove/dezanove vinte; 30~ trinta quarenta cinquenta
        sessenta setenta oitenta noventa; x100 cem cento; 200^ duzent* trezent*
        quatrocent* quinhent* seiscent* setecent* oitocent* novecent*; x1000 mil; x1000000
        milhão milhões; 2? segund* ambos ambas; 3? terc* terç*; 4? quart*; 5? quint*; 6?
        sext*; 7? sétim*; 8? oitav*; 9? non*; 10? décim*; 15? quinzena; 14? quinzena; 0.5?
        meio meia metade; & e""",
    "ro": """
        0 zero; 1? un o una unu prim*; 2 doi două; 3+ trei patru cinci șase șapte opt; 9?
        nouă; 10+ zece unsprezece; 12 doisprezece douăsprezece; 13+ treisprezece
        paisprezece cincisprezece șaisprezece șaptesprezece optsprezece nouăsprezece; 20~
        douăzeci treizeci patruzeci cincizeci șaizeci șaptezeci optzeci nouăzeci; x100
        sută sute; x1000 mie mii; 2? doilea doua ambele ambii; 3? treilea treia; 4? patr*;
        5? cinc*; 0.5? jumătate; & și de""",
    "de": """
        0 null; 1? ein eine einen einem einer eines eins erst* einmal; 2 zwei zwo; 3+ drei
        vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn
        sechzehn siebzehn achtzehn neunzehn zwanzig einundzwanzig zweiundzwanzig
        dreiundzwanzig vierundzwanzig fünfundzwanzig sechsundzwanzig siebenundzwanzig
        achtundzwanzig neunundzwanzig dreißig einunddreißig; 40~ vierzig fünfzig sechzig
        siebzig achtzig neunzig; x100 hundert; x1000 tausend; x1000000 million millionen;
        2? zweit* zweimal beide* doppelt* paar; 3? dritt* dreimal; 4? viert* viertel; 5?
        fünft*; 6? sechst*; 7? siebt*; 8? acht*; 9? neunt*; 10? zehnt*; 12? dutzend; 0.5?
        halb* hälfte anderthalb; & und""",
    "cy": """
        0 dim sero; 1? un unig cyntaf gyntaf unwaith; 2 dau dwy ddau ddwy; 2? ail
        ddwywaith dwywaith ddeuddydd deuddydd deufis ddeufis dwyflwydd dwbl pâr; 3 tri dri
        thri tair dair thair; 3? trydydd trydedd drydydd drydedd teirgwaith tridiau
        dridiau; 4 pedwar bedwar phedwar pedair bedair phedair; 4? pedwerydd bedwerydd
        pedwaredd bedwaredd; 5 pum pump bum bump phum phump mhum mhump; 5? pumed bumed; 6
        chwech chwe; 6? chweched; 7 saith; 7? seithfed; 8 wyth; 8? wythfed; 9 naw; 9?
        nawfed; x10 deg ddeg deng ddeng; 10? degfed; 12 deuddeg ddeuddeg deuddeng; 15
        pymtheg bymtheg phymtheg; 18 deunaw ddeunaw; x20 ugain hugain; 40 deugain
        ddeugain; 60 trigain drigain thrigain; 50? hanner; x100 cant gant chant nghant;
        x1000 mil; x1000? fil; 0.5? hanner; 14? pythefnos bythefnos phythefnos; 2?
        pythefnos bythefnos phythefnos; 15? pythefnos bythefnos; & ar a ac""",
    "pl": """
        0 zero; 1? jeden jedna jedno jednego jednej jednemu jednym jedną pierwsz* raz
        jednorazow*; 2 dwa dwie dwóch dwu dwaj dwiema dwoma dwom; 3 trzy trzech trzem
        trzema trzej; 4 cztery czterech czterem czterema czterej; 5 pięć pięciu; 6 sześć
        sześciu; 7 siedem siedmiu; 8 osiem ośmiu; 9 dziewięć dziewięciu; 10 dziesięć
        dziesięciu; 11 jedenaście jedenastu; 12 dwanaście dwunastu; 13 trzynaście
        trzynastu; 14 czternaście czternastu; 15 piętnaście piętnastu; 16 szesnaście
        szesnastu; 17 siedemnaście siedemnastu; 18 osiemnaście osiemnastu; 19
        dziewiętnaście dziewiętnastu; 20 dwadzieścia dwudziestu; 30 trzydzieści
        trzydziestu; 40 czterdzieści czterdziestu; 50 pięćdziesiąt pięćdziesięciu; 60
        sześćdziesiąt sześćdziesięciu; 70 siedemdziesiąt siedemdziesięciu; 80
        osiemdziesiąt osiemdziesięciu; 90 dziewięćdziesiąt dziewięćdziesięciu; x100 sto
        stu; 200^ dwieście trzysta czterysta pięćset sześćset siedemset osiemset
        dziewięćset; x1000 tysiąc tysiące tysięcy tysiąca tysiącom tysiącami
        tysiącach tys; x1000000 milion miliony milionów; 2? drug* oba obie obu oboje
        obydwa obydwie dwukrotn* dwoje dwojga
        podwójn* para dwuletni* dwumiesięczn* dwutygodniow*; 3? trzec* troje trojga
        trzykrotn* trzyletni* trzymiesięczn*; 4? czwart* czworo; 5? piąt* pięcior*; 6?
        szóst* sześcior*; 7? siódm*; 8? ósm*; 9? dziewiąt*; 10? dziesiąt*; 12? tuzin; 0.5?
        pół połow* półtor*; 50? połow*""",
    "uk": """
        0 нуль; 1? один одна одне одного однієї одну одним одному перш* раз; 2 два дві
        двох двом двома; 3 три трьох трьом трьома; 4 чотири чотирьох чотирьом чотирма; 5
        п'ять п'яти п'ятьох; 6 шість шести шістьох; 7 сім семи сімох; 8 вісім восьми
        вісьмох; 9 дев'ять дев'яти; 10 десять десяти; 11 одинадцят*; 12 дванадцят*; 13
        тринадцят*; 14 чотирнадцят*; 15 п'ятнадцят*; 16 шістнадцят*; 17 сімнадцят*; 18
        вісімнадцят*; 19 дев'ятнадцят*; 20 двадцять двадцяти; 30 тридцять тридцяти; 40
        сорок сорока; 50 п'ятдесят п'ятдесяти; 60 шістдесят шістдесяти; 70 сімдесят
        сімдесяти; 80 вісімдесят; 90 дев'яносто; x100 сто ста; 200^ двісті триста
        чотириста п'ятсот шістсот сімсот вісімсот дев'ятсот; x1000 тисяч* тисяча тис; x1000000
        мільйон*; 2? друг* обидва обидві обох двоє двічі удвічі подвійн* двотижнев*
        дворічн*; 3? трет* троє тричі; 4? четверт* четверо; 5? п'ят* п'ятеро; 6? шост*; 7?
        сьом*; 8? восьм*; 9? дев'ят*; 10? десят*; 20? двадцят*; 0.5? пів половин* півтор*;
        50? половин*""",
    "ru": """
        0 ноль нуль; 1? один одна одно одного одной одну одним перв* раз; 2 два две двух
        двум двумя; 3 три трёх трех трём трем тремя; 4 четыре четырёх четырех четырём
        четырем; 5 пять пяти; 6 шесть шести; 7 семь семи; 8 восемь восьми; 9 девять
        девяти; 10 десять десяти; 11 одиннадцат*; 12 двенадцат*; 13 тринадцат*; 14
        четырнадцат*; 15 пятнадцат*; 16 шестнадцат*; 17 семнадцат*; 18 восемнадцат*; 19
        девятнадцат*; 20 двадцать двадцати; 30 тридцать тридцати; 40 сорок сорока; 50
        пятьдесят пятидесяти; 60 шестьдесят; 70 семьдесят; 80 восемьдесят; 90 девяносто;
        x100 сто ста; 200^ двести триста четыреста пятьсот шестьсот семьсот восемьсот
        девятьсот; x1000 тысяч*; x1000000 миллион*; 2? втор* оба обе обоих двое дважды; 3?
        трет* трое трижды; 4? четверт* четверо; 5? пят* пятеро; 6? шест*; 7? седьм*; 8?
        восьм*; 9? девят*; 10? десят*; 0.5? пол половин* полтор*""",
    "tr": """
        0 sıfır; 1? bir ilk birinci birer; 2+ iki üç dört beş; 6? altı altıncı; 7? yedi
        yedinci; 8 sekiz; 9 dokuz; 10? on onuncu; 20~ yirmi otuz kırk elli altmış yetmiş
        seksen doksan; x100? yüz; x1000? bin; x1000000 milyon; 2? ikinci ikisi ikişer iki*
        çift; 3? üçüncü üçü üçer; 4? dördüncü dördü; 5? beşinci beşi; 8? sekizinci; 9?
        dokuzuncu; 0.5? yarım yarı yarısı buçuk""",
    "sq": """
        0 zero; 1? një parë; 2 dy; 3 tre tri; 4 katër; 5+ pesë gjashtë shtatë tetë nëntë
        dhjetë njëmbëdhjetë dymbëdhjetë trembëdhjetë katërmbëdhjetë pesëmbëdhjetë
        gjashtëmbëdhjetë shtatëmbëdhjetë tetëmbëdhjetë nëntëmbëdhjetë njëzet; 30~
        tridhjetë dyzet pesëdhjetë gjashtëdhjetë shtatëdhjetë tetëdhjetë nëntëdhjetë; x100
        qind njëqind; x1000 mijë; 2? dytë dyja dyja dyfish; 3? tretë; 4? katërt; 5? pestë;
        6? gjashtë; 0.5? gjysmë gjysma; & e""",
    "vi": """
        0 không; 1? một nhất mốt mỗi; 2 hai; 2? nhì đôi; 3? ba; 4 bốn; 4? tư; 5? năm lăm;
        6 sáu; 7 bảy; 8 tám; 9? chín; 10 mười; x10 mươi; x100 trăm; x1000 nghìn ngàn;
        x1000000 triệu; 0.5? nửa rưỡi""",
    "so": """
        0 eber; 1? kow mid hal koowaad; 2 laba labo labada labadaba; 2? labaad; 3 saddex
        saddexda; 3? saddexaad; 4 afar afarta; 4? afraad afaraad; 5 shan shanta; 5?
        shanaad; 6 lix lixda; 6? lixaad; 7 toddoba toddobada todoba; 7? toddobaad; 8
        siddeed sideed; 9 sagaal; 10 toban tobanka; 10? tobnaad; 20~ labaatan soddon
        afartan konton lixdan toddobaatan siddeetan sagaashan; x100 boqol; x1000 kun;
        x1000000 milyan; 0.5? badh bar nus; & iyo""",
    "om": """
        0 zeeroo; 1? tokko tokkoo jalqaba; 2 lama lamaan; 2? lammaffaa; 3 sadii sadan; 3?
        sadaffaa; 4 afur afran; 5 shan; 6 jaha ja'a; 7? torba; 8 saddeet; 9 sagal; 10
        kudhan; 20~ digdama soddoma afurtama shantama jaatama torbaatama saddeettama
        sagaltama; x100 dhibba; x1000 kuma; 0.5? walakkaa""",
    "ku": """
        0 sifir; 1? yek yekem; 2 du didu; 2? duyem herdu; 3 sê sisê; 4+ çar pênc şeş heft
        heşt; 9 neh; 10 deh; 11+ yazdeh dozdeh sêzdeh çardeh panzdeh şazdeh hevdeh hejdeh
        nozdeh bîst; 30~ sî çil pêncî şêst; 70? heftê; 80 heştê; 90 nod not; x100 sed;
        x1000 hezar; 3? sêyem; 4? çarem; 5? pêncem; 0.5? nîv; & û""",
}
