/** A name for something that is sent: random, so that sent twice it is the same, and tells nobody whose it is. */
export const once = (): string => crypto.randomUUID().replaceAll('-', '');
