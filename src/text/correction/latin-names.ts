import type { Word } from './spelling.ts';

/**
 * Names in Latin letters, beside those of the newspaper: Mozart is موزارت, Khouribga خريبكة. Arabic writes them by
 * their sound, in more ways than lists hold; how French, English and Spanish spell sounds is soon said.
 */

/**
 * Latin spellings of sounds, the longer first: what Arabic writes for each, and after the bar what it writes less
 * often, where `-` is nothing. Letters are folded: ه is ة too, ي is ى.
 */
const SOUNDS = `sch ش|سك
tch تش|ش
eau و|وا
ch ش تش|ك خ
ck ك|ق
dh ذ ظ ض|د
dj ج دج
gh غ|ج ك ق
gn ني|ن غن
gu غ ك ج|غو كو جو
kh خ|ك ح
ng نغ نج نك|ن
ph ف
qu ك|كو ق
sh ش
th ث ت ط ذ
ts تس ز
tz تس ز
aa ا عا|ع
ai اي ي|ا
au او و|ا
ee ي|-
ei اي ي|ا
eu و وي|ي
ie ي يي|يا
oi وا|و
oo و|-
ou و|- وو
a ا ه عا|- ع ي
b ب
c ك ق س|ش
d د ض|ذ ظ
e ي|- ا ه ع
f ف
g غ ج ك|ق
h ه ح|-
i ي|- ا
j ج|ي خ
k ك ق|خ
l ل
m م
n ن
o و|- ا
p ب
q ق ك
r ر
s س ص|ز ث ش
t ت ط|ث
u و|- ا ي
v ف|و ب
w و|ف
x كس|ش
y ي|- ا
z ز|س ظ ذ تس`
  .split('\n')
  .map((line) => {
    const [latin = '', ...letters] = line.split(/[ |]/);
    const usual = (line.split('|', 1)[0] ?? '').split(' ').length - 1;
    return { latin, letters: letters.map((one) => one.replace('-', '')), usual };
  });

/** What a letter costs that Arabic writes and Latin does not, and a Latin one at the end that is not heard. */
const ADDED = 2;
const SILENT = 2;

/** Letters that may be written where Latin has none: vowels, and those that Latin lacks. */
const UNSAID = 'اويهع';

const VOWEL = /^[aeiouy]/;

/** What Arabic writes before a first vowel, or in its place. */
const BEARERS = ['', 'ا', 'ع'];

/** Twice the same consonant is one in Arabic, whose shadda is not written. */
const DOUBLED = /([^aeiouy])\1/g;

/** The article as Latin letters write it: El Jadida, Laâyoune, and Errachidia, where it is not heard. */
const ARTICLE = /^(?:[ae]?l[-' ]?(?=.{5})|[ae](?=([^aeiouy])\1.{3}))/;

/** A letter of a name for each slip that may lie between it and the Arabic one. */
const LETTERS_FOR_ONE = 3;

/** How many letters Arabic writes at most for one of Latin. */
const LONGEST = 3;

/** The fewest letters of a name. */
const SHORTEST = 3;

/** A name as it may be read: as it is written, and without an article. */
function readingsOf(name: string): string[] {
  const bare = name.replace(/[-']/g, '');
  return [...new Set([bare, name.replace(ARTICLE, '')])].map((one) => one.replace(DOUBLED, '$1'));
}

/** The letters with which Arabic may begin a name. */
export function initialsOf(name: string): string[] {
  return readingsOf(name).flatMap((reading) => {
    if (VOWEL.test(reading)) return ['ا', 'ع', ...startsOf(reading)];
    return startsOf(reading);
  });
}

function startsOf(reading: string): string[] {
  const sounds = SOUNDS.filter(({ latin }) => reading.startsWith(latin));
  return sounds.flatMap(({ letters }) => letters.filter(Boolean).map((one) => one.charAt(0)));
}

/** The words that a name in small Latin letters may be, the likeliest first. */
export function wordsLike<W extends Word>(name: string, vocabulary: readonly W[]): W[] {
  const readings = readingsOf(name).filter(({ length }) => length >= SHORTEST);
  const like = vocabulary.flatMap((word) => {
    const costs = readings.map((reading) => {
      const limit = Math.floor(reading.length / LETTERS_FOR_ONE);
      return costOf(reading, word.letters, limit);
    });
    const cost = Math.min(...costs);
    return cost < Infinity ? [{ word, cost }] : [];
  });
  like.sort((a, b) => a.cost - b.cost || b.word.count - a.word.count);
  return like.map(({ word }) => word);
}

/** How far a name and Arabic letters are read, and what the last of it cost. */
interface Step {
  at: number;
  place: number;
  cost: number;
}

/** What lies between a name and Arabic letters, from a step on; Infinity where that is more than the limit. */
function costOf(name: string, arabic: string, limit: number, from: Step = START): number {
  const [leftOfName, leftOfArabic] = [name.length - from.at, arabic.length - from.place];
  if (leftOfName === 0 && leftOfArabic === 0) return 0;
  if (leftOfArabic > leftOfName * LONGEST + limit) return Infinity;
  let least = Infinity;
  for (const step of stepsFrom(from, name, arabic)) {
    const left = Math.min(limit, least) - step.cost;
    if (left >= 0) least = Math.min(least, step.cost + costOf(name, arabic, left, step));
  }
  return least;
}

const START: Step = { at: 0, place: 0, cost: 0 };

/** The sounds that may come next. */
function stepsFrom({ at, place }: Step, name: string, arabic: string): Step[] {
  const steps: Step[] = [];
  for (const { latin, letters, usual } of SOUNDS) {
    if (!name.startsWith(latin, at)) continue;
    for (const bearer of at === 0 && VOWEL.test(latin) ? BEARERS : ['']) {
      letters.forEach((one, rank) => {
        const written = bearer + one;
        if ((!written && place === 0) || !arabic.startsWith(written, place)) return;
        steps.push({
          at: at + latin.length,
          place: place + written.length,
          cost: rank < usual ? 0 : 1,
        });
      });
    }
  }
  const isLast = at === name.length - 1;
  if (isLast) steps.push({ at: at + 1, place, cost: name.endsWith('e') ? 0 : SILENT });
  if (UNSAID.includes(arabic.charAt(place) || ' '))
    steps.push({ at, place: place + 1, cost: ADDED });
  return steps;
}
