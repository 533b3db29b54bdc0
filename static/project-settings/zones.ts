/** A time zone: its id, and how it is read and found. */
export type Zone = { readonly id: string; readonly name: string };

/** Browsers know these zones by the names that their cities had. */
const renamed: Readonly<Record<string, string>> = {
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho Chi Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

export const zoneOf = (id: string): Zone => ({ id, name: (renamed[id] ?? id).replaceAll('_', ' ') });

/** The zones that all words of `typed` are found in, by their present name or their id; none where nothing is typed. */
export function zonesLike(typed: string, ids: readonly string[]): readonly Zone[] {
  const words = folded(typed)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const isLike = ({ id, name }: Zone): boolean => words.every((word) => folded(`${name} ${id}`).includes(word));
  return ids.map(zoneOf).filter(isLike);
}

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[\s_/]+/gu, ' ')
    .trim()
    .toLowerCase();
