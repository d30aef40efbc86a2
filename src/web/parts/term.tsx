/** A word of the law, leading to what it means in the glossary. It looks like the text that it stands in, and on paper is nothing else. */
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { TermId } from '../glossary/terms';
import style from './term.module.css';

interface TermProps {
  readonly id: TermId;
  /** The word as the sentence has it. */
  readonly children: ReactNode;
}

export function Term({ id, children }: TermProps) {
  return (
    <Link href={`/glossary#${id}`} className={style.term}>
      {children}
    </Link>
  );
}

/** A word that may be one of the glossary. */
export function Explained({ term, children }: { readonly term: TermId | undefined; readonly children: ReactNode }) {
  return term === undefined ? children : <Term id={term}>{children}</Term>;
}
