/** Types by name whose reason is that something is broken, in English and German. */
const BUGS: ReadonlySet<string> = new Set(['bug', 'defect', 'incident', 'fehler', 'störung']);

/** By the name of the type. */
export const isBug = ({ name }: { readonly name: string }): boolean => BUGS.has(name.trim().toLowerCase());
