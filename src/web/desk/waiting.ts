/** The open proposals, and those of them that wait for whoever is signed in. */
import { useEffect } from 'react';
import { ProposalsDocument, type ProposalFactsFragment, type ProposalsQuery } from '../graphql/graphql';
import { useLanguage } from '../language/language';
import { usePages, type Pages } from '../service/use-pages';
import { waitsFor } from './may';
import type { Me } from './me';

export interface OpenProposals {
  readonly pages: Pages<ProposalsQuery, ProposalFactsFragment>;
  /** Whether all were looked through. */
  readonly isWhole: boolean;
  readonly waiting: readonly ProposalFactsFragment[];
}

export function useOpenProposals(me: Me): OpenProposals {
  const { language } = useLanguage();
  const pages = usePages(ProposalsDocument, { language: language.code }, ({ proposals }) => proposals);
  const { first, nodes, more } = pages;
  // Whether something waits is not said before all were looked through.
  useEffect(() => more?.(), [more]);
  return {
    pages,
    isWhole: first !== undefined && more === undefined,
    waiting: nodes.filter((proposal) => waitsFor(proposal, me)),
  };
}
