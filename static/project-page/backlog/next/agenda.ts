import type { Copied } from '../../../ui/copy';

type Agenda = {
  /** What it is, of which board, on which day. */
  readonly title: string;
  /** How many items and minutes. */
  readonly size: string;
  readonly items: readonly {
    readonly key: string;
    readonly summary: string;
    readonly sprint: string | null;
    readonly missing: string;
  }[];
};

type Item = Agenda['items'][number];

/** The agenda for a chat or an invitation: as text with an address per item, and with the items as links. */
export function copiedAgenda({ title, size, items }: Agenda, site: string): Copied {
  const address = ({ key }: Item): string => `${site}/browse/${key}`;
  const about = ({ sprint, missing }: Item): string => [sprint, missing].filter((part) => part).join(' · ');
  const lines = items.map(
    (item, at) => `${at + 1}. ${item.key} ${item.summary}${after(about(item))}\n   ${address(item)}`,
  );
  const linked = items.map((item) => {
    const link = `<a href="${escaped(address(item))}">${escaped(`${item.key} ${item.summary}`)}</a>`;
    return `<li>${link}${escaped(after(about(item)))}</li>`;
  });
  return {
    text: [title, size, ...lines].join('\n'),
    html: `<p><strong>${escaped(title)}</strong><br>${escaped(size)}</p><ol>${linked.join('')}</ol>`,
  };
}

const after = (about: string): string => (about === '' ? '' : ` – ${about}`);

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/gu, (character) => entities[character] ?? character);
