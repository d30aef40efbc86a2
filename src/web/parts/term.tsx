/** A word of the law, leading to what it means in the glossary. */
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { TermId } from '../glossary/terms';

interface TermProps {
  readonly id: TermId;
  /** The word as the sentence has it. */
  readonly children: ReactNode;
}

export function Term({ id, children }: TermProps) {
  return <Link href={`/glossary#${id}`}>{children}</Link>;
}
