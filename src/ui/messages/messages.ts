// Every message of the interface, once a language: a new one is one row in the file of its part.
import { alike } from './alike';
import { atlas } from './atlas';
import { charts } from './charts';
import { chrome } from './chrome';
import { compare } from './compare';
import { doubts } from './doubts';
import { filters } from './filters';
import { links } from './links';
import { painter } from './painter';
import { search } from './search';
import { streets } from './streets';
import { table } from './table';
import { takeaway } from './takeaway';
import { versions } from './versions';
import { dating, workbook } from './workbook';

/** A message in Chinese and English, or several under a key. */
export type Messages = { readonly [key: string]: readonly [zh: string, en: string] | Messages };
/** The same keys in one language. */
type Spoken<M> = { [K in keyof M]: M[K] extends readonly [string, string] ? string : Spoken<M[K]> };
type Texts = { [key: string]: string | Texts };

const isPair = (one: Messages[string]): one is readonly [string, string] => Array.isArray(one);

const spoken = (messages: Messages, language: 0 | 1): Texts =>
  Object.fromEntries(
    Object.entries(messages).map(([key, one]) => [key, isPair(one) ? one[language] : spoken(one, language)]),
  );

const all = {
  ...atlas,
  alike,
  charts,
  chrome,
  compare,
  doubts,
  filters,
  links,
  painter,
  search,
  dating,
  streets,
  table,
  takeaway,
  versions,
  workbook,
};
export type Translation = Spoken<typeof all>;
export const zh = spoken(all, 0);
export const en = spoken(all, 1);
