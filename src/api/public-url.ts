/** The address at which everybody reaches the service, as `https://registry.example`; null: it is not said. */
export const PUBLIC_URL = Symbol('PUBLIC_URL');
