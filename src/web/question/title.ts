/** The title of what was asked: what is held, for which post, where, as far as that is told and known. */
import { useFormats, useText, type Texts } from '../language/language';
import { useTitle } from '../parts/title';
import { keyText, useNames } from '../records/record-names';
import type { Question } from './address';

const texts = {
  whole: {
    en: '{held} → {post}, {region}',
    zhHant: '{held} → {region}，{post}',
    zhHans: '{held} → {region}，{post}',
    pt: '{held} → {post}, {region}',
  },
  place: { en: '{post}, {region}', zhHant: '{region}，{post}', zhHans: '{region}，{post}', pt: '{post}, {region}' },
} satisfies Texts;

/** The names of what was asked; those that a room does not ask for are left out. */
interface Told {
  readonly held?: readonly string[];
  readonly post?: string;
  readonly region?: string;
}

export function useTitleOf(): (told: Told) => string | null {
  const t = useText(texts);
  const { list } = useFormats();
  return ({ held = [], post, region }) => {
    if (post === undefined || region === undefined) return held.length === 0 ? null : list(held);
    return held.length === 0 ? t('place', { post, region }) : t('whole', { held: list(held), post, region });
  };
}

/** Names in the title what a room was asked, once all of it is known. */
export function useAskedTitle({ holdings = [], post, region }: Partial<Question>): void {
  const titleOf = useTitleOf();
  const certificates = [...new Set(holdings.map(({ certificate }) => certificate))];
  const keys = [
    ...certificates.map((code) => ({ type: 'CERTIFICATE', code }) as const),
    ...(post && region ? [{ type: 'POST', code: post } as const, { type: 'REGION', code: region } as const] : []),
  ];
  const names = useNames(keys);
  const known = keys.flatMap((key) => names.get(keyText(key)) ?? []);
  const held = known.slice(0, certificates.length);
  const [of, at] = known.slice(certificates.length);
  useTitle(known.length < keys.length ? null : titleOf({ held, post: of, region: at }));
}
