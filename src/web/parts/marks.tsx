/** Verdicts and standings as marks: distinguished by shape and word, and only then by colour. */
import type { Standing, Verdict } from '../graphql/graphql';
import { textIn, useLanguage } from '../language/language';
import style from './marks.module.css';
import { STANDINGS, VERDICTS } from './words';

/** What is drawn in a box of 24 by 24, in the colour of the text. */
const SHAPES: Readonly<Record<Verdict, string>> = {
  RECOGNISED: 'M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22Zm-1.6 16.2-5-5 2-2 3 3 6.2-6.8 2.1 1.9z',
  CONDITIONAL: 'M12 1 24 22H0zm-1.4 7v7h2.8V8zm0 8.8v2.6h2.8v-2.6z',
  PARTIAL: 'M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22Zm0 2.6v16.8a8.4 8.4 0 0 1 0-16.8Z',
  NOT_RECOGNISED:
    'M7 1h10l6 6v10l-6 6H7l-6-6V7zm.6 4.8L5.8 7.6l4.4 4.4-4.4 4.4 1.8 1.8 4.4-4.4 4.4 4.4 1.8-1.8-4.4-4.4 4.4-4.4-1.8-1.8-4.4 4.4z',
  UNDETERMINED: 'M2 2h20v20H2zm2.4 2.4v15.2h15.2V4.4zm2.6 6.2h10v2.8H7z',
};

/** The colours of a verdict, and of what stands for it. */
export const TONES: Readonly<Record<Verdict, string>> = {
  RECOGNISED: style.yes,
  CONDITIONAL: style.if,
  PARTIAL: style.part,
  NOT_RECOGNISED: style.no,
  UNDETERMINED: style.silent,
};

export function VerdictShape({ verdict }: { readonly verdict: Verdict }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={style.shape}>
      <path d={SHAPES[verdict]} />
    </svg>
  );
}

interface MarkProps {
  /** The verdict that it looks like. */
  readonly shape: Verdict;
  readonly large?: boolean;
  readonly children: string;
}

/** What came of something, in the shape and colour of the verdict that means as much. */
export function Mark({ shape, large = false, children }: MarkProps) {
  return (
    <span className={`${style.mark} ${TONES[shape]} ${large ? style.large : ''}`} data-verdict={shape}>
      <VerdictShape verdict={shape} />
      {children}
    </span>
  );
}

/** A verdict in its shape, word and colour. */
export function VerdictMark({ verdict, large = false }: { readonly verdict: Verdict; readonly large?: boolean }) {
  const { language } = useLanguage();
  return (
    <Mark shape={verdict} large={large}>
      {textIn(language, VERDICTS[verdict])}
    </Mark>
  );
}

/** What a record is worth: `ILLUSTRATIVE` never looks like the others. */
export function StandingMark({ standing }: { readonly standing: Standing }) {
  const { language } = useLanguage();
  return (
    <span className={`${style.standing} ${style[standing.toLowerCase()]}`} data-standing={standing}>
      {textIn(language, STANDINGS[standing])}
    </span>
  );
}
