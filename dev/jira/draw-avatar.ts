import { text } from './columns.ts';
import { displayName } from './beans/user-bean.ts';
import { JiraError } from './error.ts';
import type { Site } from './site.ts';

const PERSON_COLORS = ['#1868DB', '#1F845A', '#964AC0', '#AE4787', '#C25100', '#5B7F24', '#227D9B', '#6E5DC6'] as const;
const TYPES: Readonly<Record<string, { color: string; mark: string }>> = {
  '10307': { color: '#904EE2', mark: 'M9.5 3 5 9h2.5L6.5 13 11 7H8.5z' },
  '10315': { color: '#63BA3C', mark: 'M5 4h6v8.5L8 10l-3 2.5z' },
  '10318': { color: '#4BADE8', mark: 'm4.5 8.2 2.3 2.3 4.7-4.7-1-1-3.7 3.7-1.3-1.3z' },
  '10303': { color: '#E5493A', mark: 'M8 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z' },
  '10316': { color: '#4BADE8', mark: 'M4 4h5v2h3v6H7v-2H4zm4 3v4h3V7z' },
};
const PRIORITIES: Readonly<Record<string, { color: string; mark: string }>> = {
  '1': { color: '#E2483D', mark: 'm3 9 5-4 5 4-1 1.2-4-3.2-4 3.2zm0-3.5 5-4 5 4-1 1.2-4-3.2-4 3.2z' },
  '2': { color: '#F15B50', mark: 'm3 9.5 5-4 5 4-1 1.2-4-3.2-4 3.2z' },
  '3': { color: '#E06C00', mark: 'M3 5.5h10v1.6H3zm0 3.4h10v1.6H3z' },
  '4': { color: '#357DE8', mark: 'm3 6.5 5 4 5-4-1-1.2-4 3.2-4-3.2z' },
  '5': { color: '#1868DB', mark: 'm3 7 5 4 5-4-1-1.2L8 9 4 5.800zm0 3.500 5 4 5-4-1-1.2-4 3.2-4-3.2z' },
};

/** An SVG of 16 units: initials for people and projects, a mark for issue types and priorities. */
export function drawAvatar(site: Site, { type, id }: { type: string; id: string }): string {
  if (type === 'user') return initials(displayName(site, id) ?? '?', { round: true });
  if (type === 'project') {
    const name = site.db.get({ name: text }, 'select name from projects where id = ?', Number(id))?.name;
    return initials(name ?? '?', { round: false });
  }
  const priority = PRIORITIES[id];
  if (type === 'priority' && priority) return svg(`<path fill="${priority.color}" d="${priority.mark}"/>`);
  const issueType = TYPES[id] ?? { color: '#758195', mark: 'M5 5h6v6H5z' };
  if (type === 'issuetype') {
    return svg(
      `<rect width="16" height="16" rx="2" fill="${issueType.color}"/><path fill="#fff" d="${issueType.mark}"/>`,
    );
  }
  throw new JiraError(404, 'The avatar was not found.');
}

function initials(name: string, { round }: { round: boolean }): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const letters = [...new Set([words[0], words.at(-1)])].map((word) => [...(word ?? '?')][0]?.toUpperCase()).join('');
  const color =
    PERSON_COLORS[[...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % PERSON_COLORS.length];
  const text = `<text x="8" y="10.600" font-family="sans-serif" font-size="7" font-weight="600" fill="#fff" text-anchor="middle">${letters}</text>`;
  return svg(`<rect width="16" height="16" rx="${round ? 8 : 2}" fill="${color}"/>${text}`);
}

function svg(content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 16 16">${content}</svg>`;
}
