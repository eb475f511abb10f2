/*
 * What needs of the domain are about, in the words that say it: "prilla" and "nikotinpåse" share no letters, and mean the
 * same. A word says a subject that begins with one of its roots; a root after * may also stand within a compound. It is no list of
 * themes: each subject is a substance, a place, people or a way of working, and a theme is where several meet.
 */
const roots = {
  // Substances and products
  snus: '*snus prill dosa dosor nikotinp nikotinport portionsp',
  vapes: 'vejp vape *vaping ecig elcig elektroniska engångsvap pod puff',
  smoking: 'rök *cigarr tobak rökfri vattenpip fimp',
  cannabis: 'cannabis hasch marijuana gräs weed braj joint thc hhc cbd',
  gas: '*lustgas ballong gas gaspatron gastub *tuber *patron',
  opioids:
    'opioid opiat heroin fentanyl naloxon nitazen tramadol oxikodon metadon morfin subutex buprenorfin',
  medicines: '*läkemedel tablett benso benzo xanax lyrica pregabalin tramadol *piller recept ritalin',
  stimulants: 'kokain amfetamin tjack kola mdma ecstasy partydrog partyknark katinon',
  sedatives: 'ghb gbl butandiol',
  overdose: '*överdos dödsfall förgift medvetslös hlr',
  doping: '*doping *dopning *steroid sarm testosteron anabol kurer kosttillskott',
  gambling:
    'spel *spelande *spelmissbruk *spelproblem *spelberoende kasino casino betting odds slots lotter lootbox trav',
  gaming: 'dataspel tvspel gaming gamer skins lootbox fortnite roblox',
  alcohol:
    '*alkohol öl ölet folköl starköl *sprit vin vinet berus beruset fyll full fulla drick drack supa super',
  // Places
  gyms: 'gym *gymmet styrketrän träningslokal träningsanlägg',
  restaurants: '*krog *restaurang *servering uteliv nattklubb barer dörrvakt krögare',
  shops: '*butik kiosk *handlare handeln kassa kassör tobakshandel livsmedelshandel',
  online:
    'telegram snapchat snap instagram tiktok internet nätet app appar appen sociala discord darknet webb influenc online',
  beaches: '*badet *baden badplats badvakt badvärd badgäst *strand *stränder brygga bryggan sjön simhall',
  events: '*festival marknad midsomm valborg konsert evenemang publik festplats',
  sports: '*idrott *förening klubb träna tränare match ishockey fotboll omklädningsrum läger supporter',
  leisure: 'fritidsgård fritidsled *ungdomsgård fältar fältassist mötesplats nattvandr',
  traffic: 'trafik rattfyll körkort epa moped alkolås alkobom båt hamn färja',
  work: 'arbetsgivar arbetsplats anställda medarbetar personalpol chefer drogtest företagshälso',
  homes: 'hvb stödboende gruppboende boendestöd familjehem placerad härbärge',
  campus: 'universitet högskola *nollning studentkår studentliv campus',
  rural: 'glesbygd landsbygd avstånd långt',
  // People
  kindergarten: 'förskol småbarn spädbarn',
  middleSchool: 'mellanstadi fyran femman sexan femte fjärde sjätte femteklass sexor tioår',
  upperSchool: 'högstadi sjuan åttan nian sjunde åttonde nionde',
  highSchool: 'gymnasi student studenten studentfir studentflak balen skolavslut',
  school: '*skola *skolan *skolor elev rektor *lärare pedagog elevhäls lektion rast rasten skolsköt',
  parents: '*förälder *föräldr vårdnadshavare mamma mammor pappa pappor',
  girls: '*tjej *flick kvinn',
  boys: '*kille *killar *pojk grabb män unga män',
  elderly: 'äldre pensionär hemtjänst äldreomsorg senior biståndshandlägg särskilt',
  pregnant: 'gravid *graviditet amning mödrahälso barnmorsk mvc',
  newcomers: 'nyanländ asyl sfi modersmål flersprå översätt översatt tolk integration etablering',
  disability: 'npf adhd autism funktionsneds funktionsrätt anpassad lss',
  relatives: 'anhörig närstående syskon medberoende barngrupp',
  inmates: 'häkte anstalt frivård kriminalvård villkorlig',
  // Ways of working
  selling: 'sälj såld försälj *försäljning leverer beställ utkör hemleverans köp köpa',
  handingOn: 'lang langar langning *langning köper överlåt bjuder',
  ageChecks: 'testköp kontrollköp ålderskontroll ålderskoll legitim leg åldersgräns',
  police: '*polis ordningsvakt tullen narkotikabrott gäng kriminell beslag',
  teamwork: 'sspf ssp samverkansgrupp orosanmäl sip samordnad',
  care: 'vård *vården vårdcentral *mottagning beroendev missbruksv psykiatri behandling läkare sjuksköt',
  shelter: 'sprutby kanyl injic skademinsk lågtröskel',
  permits:
    'tillstånd *tillsyn föreskrift ordningsföreskr juridi juridisk förbud förbjud lagrum lagen lagligt',
  figures: 'avlopp enkät *undersökning statistik kartlägg mätning mäta siffror drogvan',
  training: 'utbild *utbildning kurs kursen fortbild webbinari föreläs workshop',
  money: '*pengar medel *medel *bidrag finansi *budget kostnad bekosta kronor',
  campaigns: 'kampanj *material broschyr affisch informationsfilm filmer',
  talks: '*samtal samtalsmetod mi motiverande bemöt bemötande',
  screening: 'audit dudit screening screena kortintervention råd',
  policies: '*policy riktlinj handlingsplan drogpolicy rutin rutiner',
};

export type Subject = keyof typeof roots;

const read = Object.entries(roots).map(([subject, written]) => {
  const all = written.split(' ');
  return {
    subject: subject as Subject,
    first: all.map((root) => root.replace('*', '')),
    within: all.flatMap((root) => (root.startsWith('*') ? root.slice(1) : [])),
  };
});

/** The subjects that a word, in small letters, says. */
export const subjectsOf = (word: string): Subject[] =>
  read.flatMap(({ subject, first, within }) =>
    first.some((root) => word.startsWith(root)) || within.some((root) => word.includes(root)) ? subject : [],
  );
