/** The browser's storage, for what stays on this device: language, recent choices, drafts. Where nothing can be stored, the page works without. Files are saved from here too. */
const KEY_PREFIX = 'registry:';

export function store(key: string, value: unknown): void {
  try {
    localStorage.setItem(KEY_PREFIX + key, JSON.stringify(value));
  } catch {
    // Full, or forbidden by the browser's settings.
  }
}

export function recall<T>(key: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(KEY_PREFIX + key) ?? 'null') as T | null;
  } catch {
    return null;
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(KEY_PREFIX + key);
  } catch {
    // Then nothing was stored either.
  }
}

/** The keys that begin with a prefix. */
export function keysOf(prefix: string): readonly string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(KEY_PREFIX + prefix))
      .map((key) => key.slice(KEY_PREFIX.length));
  } catch {
    return [];
  }
}

/** Saves what is given as a file. */
export function download(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
