/** What of a public key can be told by looking at its parts alone. */

/** What a JWK of a key that has to be kept to oneself has, and one of a public key has not (RFC 7518). */
export const PRIVATE_MEMBERS: readonly string[] = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

/** In characters: far longer than any key that is known by a Multikey; decoding one takes the square of its length. */
export const MOST_OF_MULTIKEY = 100;
