/** Tags of what may be kept (RFC 9110, section 8.8.3). */

/** Whether whoever asks has the document already (RFC 9110, section 13.1.2). @param tag weak */
export const isKnown = (header: string | undefined, tag: string): boolean =>
  header?.split(',').some((known) => known.trim() === '*' || known.trim().replace(/^(W\/)?/, 'W/') === tag) === true;
