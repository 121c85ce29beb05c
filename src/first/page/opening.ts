// What a page opens with before anything of the atlas is known: language, theme and the part of the map in view.
import type { Box } from '../../../geo/published';
import { constrained, fitted, type Size } from '../../domain/fitting';
import { paddingsOf, phone } from '../../domain/paddings';
import { type Camera, cameraFrom, type EngineName, engineNamed, type Language, type Theme } from '../../domain/view';
import { kept } from '../../storage';

const part = (hash: string, name: string) => hash.match(`[#&]${name}=([^&]*)`)?.[1];

/** The language of the address, else the browser's. */
export function languageOf(hash: string): Language {
  const asked = part(hash, 'lang');
  if (asked === 'zh' || asked === 'en') return asked;
  return /^zh/i.test(navigator.language) ? 'zh' : 'en';
}

/** The theme of the address, else the system's. */
export function themeOf(hash: string): Theme {
  const asked = part(hash, 'theme');
  if (asked === 'light' || asked === 'dark') return asked;
  return matchMedia('(prefers-color-scheme:dark)').matches ? 'dark' : 'light';
}

/** The engine that the address asks for. */
export const engineAsked = (hash: string): EngineName | null => engineNamed(part(hash, 'engine') ?? '');

/** The locality that the address opens; null where it names none of these. */
export function openedBy(hash: string, boxes: Readonly<Record<string, Box>>): string | null {
  const at = part(hash, 'at') ?? '';
  return Object.hasOwn(boxes, at) ? at : null;
}

const isFirstVisit = () => kept('heitu:welcome') !== 'off';

/** The camera that the app will open with; `boxes`: localities' [west, south, east, north]. */
export function openingCamera(hash: string, size: Size, region: Box, boxes: Readonly<Record<string, Box>>): Camera {
  const asked = cameraFrom(part(hash, 'map') ?? '');
  if (asked) return constrained(asked, size);
  const at = openedBy(hash, boxes);
  const opened = at && boxes[at];
  const isPhone = matchMedia(phone).matches;
  const isEmbedded = location.pathname.endsWith('embed.html');
  const { closed, open } = paddingsOf({ ...size, isPhone, isFirst: isFirstVisit(), isEmbedded });
  return fitted(opened || region, size, opened ? open : closed);
}
