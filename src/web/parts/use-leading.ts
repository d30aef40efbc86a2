/** Links by the hundred: plain ones, within something that leads on for all of them, as a router's own each listen for where the page is. */
import type { MouseEvent } from 'react';
import { useLocation } from 'wouter';

/** What is to be done with a click on something that holds plain links to rooms of this page: it leads there without loading the page anew. */
export function useLeading(): (event: MouseEvent) => void {
  const [, navigate] = useLocation();
  return (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    // In a new window or tab, or to be saved: what browsers do by themselves.
    const isOwn = event.button !== 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    if (link === null || isOwn || event.defaultPrevented) return;
    event.preventDefault();
    navigate(link.pathname + link.search);
  };
}
