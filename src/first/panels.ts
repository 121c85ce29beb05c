// What the first map's localities open before the app is there: the head of each panel, in the page's own HTML.
import i18next, { type TFunction } from 'i18next';
import type { AtlasIndex, AtlasLocality } from '../../geo/published';
import { factId } from '../domain/fact';
import { figureText } from '../domain/quantity';
import type { Language } from '../domain/view';
import { markup, type Shape, shape } from '../map/shape';
import { en, zh } from '../ui/messages/messages';

const languages = ['zh', 'en'] as const satisfies Language[];

/** Colours are the map's (`--m-…`); the app's own style sheet says the rest where it has come. */
export const panelStyle = [
  '.first-panel{position:fixed;z-index:3;top:56px;right:0;bottom:24px;width:400px;box-sizing:border-box;',
  'display:flex;flex-direction:column;overflow:auto;background:var(--m-halo);color:var(--m-ink);font:15px/1.55 system-ui,sans-serif;',
  'border-left:1px solid var(--m-line)}',
  '.first-panel:not(:target,:has(:target),[data-open]){display:none}',
  '.first-panel>header{display:flex;flex-direction:row-reverse;justify-content:space-between;padding:12px 16px 4px 20px}',
  '.first-panel h2,.first-panel p,.first-panel dl,.first-panel dd{margin:0}',
  '.first-panel .panel-body{padding:0 20px 24px}',
  '.first-panel a{color:inherit;text-decoration:none}',
  '.first-panel .panel-body>*{margin-top:10px}',
  '.first-panel .headlines{display:grid;grid-auto-flow:column;grid-auto-columns:1fr;margin-top:12px}',
  '.first-panel .close{font-size:22px}',
  ':root[data-failed] .first-panel .empty,.first-panel:not([data-open]) .empty{display:none}',
  '@media (min-width:901px){[data-embed] .first-panel{top:0}}',
  '.first-failed,body>noscript{position:fixed;z-index:4;left:0;bottom:0;margin:0;padding:8px 16px;',
  'background:var(--m-halo);color:var(--m-ink);font:14px/1.5 system-ui,sans-serif}',
  'body>noscript{top:0;bottom:auto}',
  '.first-failed button{text-decoration:underline}',
  ':root:not([data-failed]) .first-failed{display:none}',
  '@media (max-width:900px){.first-panel{top:auto;left:0;bottom:0;width:auto;height:50%;padding-top:24px}}',
].join('');

type Texts = Record<Language, string>;
type Ways = Record<Language, TFunction>;

function ways(): Ways {
  const of = (language: Language) => {
    const one = i18next.createInstance();
    const resources = { [language]: { translation: language === 'zh' ? zh : en } };
    void one.init({ lng: language, resources, interpolation: { escapeValue: false }, initAsync: false });
    return one.t;
  };
  return { zh: of('zh'), en: of('en') };
}

/** A text in both languages, of which the page's style shows one. */
const both = (texts: Texts): Shape[] =>
  languages.map((language) => shape('span', { class: language, lang: language }, texts[language]));

const inBoth = (write: (language: Language) => string): Texts => ({ zh: write('zh'), en: write('en') });

function headline({ id }: AtlasLocality, { name, quantity }: AtlasLocality['headlines'][number]): Shape {
  const figure = inBoth((language) => figureText(quantity, language));
  const fact = factId(id, 'metric', quantity.id);
  return shape('div', { 'data-modality': quantity.modality }, [
    // without scripts the address finds the figure, and the figure its panel
    shape('dd', { id: `at=${id}&fact=${fact}` }, [
      shape('a', { class: 'cite', href: `#at=${id}&fact=${fact}` }, both(figure)),
    ]),
    shape('dt', {}, both(name)),
  ]);
}

function panel(locality: AtlasLocality, { localities, prefectures }: AtlasIndex, t: Ways): Shape {
  const { id, name, level, summary, headlines, projects, initiatives } = locality;
  const parent = localities.find((one) => one.id === locality.parent);
  const prefecture = prefectures.find(({ adcode }) => adcode === locality.parent);
  const whereabouts = parent?.name ?? (prefecture && { zh: prefecture.name, en: prefecture.name_en });
  const counts = { projects: projects.own + projects.within, initiatives: initiatives.own + initiatives.within };
  const kind = both(inBoth((language) => t[language](`level.${level}`)));
  const heading = `first-${id}`;
  return shape('section', { class: 'panel first-panel', id: `at=${id}`, 'aria-labelledby': heading }, [
    shape('header', {}, [
      shape('a', { class: 'close', href: '#', 'aria-label': `${zh.close} ${en.close}` }, '×'),
      shape('h2', { id: heading }, both(name)),
    ]),
    shape('div', { class: 'panel-body' }, [
      shape('p', { class: 'breadcrumb' }, [
        ...(whereabouts ? [...both(whereabouts), shape('span', {}, ' · ')] : []),
        shape('span', { class: 'soft' }, kind),
      ]),
      ...(summary ? [shape('p', { class: 'summary' }, both(summary))] : []),
      ...(headlines.length > 0
        ? [
            shape(
              'dl',
              { class: 'headlines' },
              headlines.map((one) => headline(locality, one)),
            ),
          ]
        : []),
      // where the report gives no more than a name, nothing is counted
      ...(counts.projects + counts.initiatives > 0
        ? [shape('p', { class: 'soft' }, both(inBoth((language) => t[language]('tooltip', counts))))]
        : []),
      // shown by the page's script alone: without scripts nothing more comes
      shape('p', { class: 'empty' }, both(inBoth((language) => t[language]('loading')))),
    ]),
  ]);
}

/**
 * One panel for each locality, of which the page's script shows the one that the address opens, and `:target` without
 * scripts; and what is said where the app does not come.
 */
export function firstPanels(index: AtlasIndex): string {
  const t = ways();
  const failed = shape('p', { class: 'first-failed', role: 'alert' }, [
    ...both(inBoth((language) => t[language]('appFailed'))),
    shape('button', { type: 'button' }, both(inBoth((language) => t[language]('retry')))),
  ]);
  return [...index.localities.map((locality) => panel(locality, index, t)), failed].map(markup).join('');
}
