/** Where the page is. */
import { useBrowserLocation } from 'wouter/use-browser-location';
import type { BaseLocationHook } from 'wouter';

/** The colon of a code may come escaped: mail and chat programs write it so. It leads where the colon itself leads. */
export const useAddress: BaseLocationHook = () => {
  const [path, navigate] = useBrowserLocation();
  return [path.replace(/%3A/gi, ':'), navigate];
};
