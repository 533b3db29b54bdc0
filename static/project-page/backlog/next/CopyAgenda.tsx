import { type ReactElement, useState } from 'react';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { QuietButton } from '../../../ui/QuietButton';
import { missingWords } from '../table/missing';
import type { ReportWords } from '../../../ui/messages/report-en';
import { type NamedRule, useOwnRules } from '../own-rules';
import { useWords } from '../words';

/** The agenda as plain text, one item per line, for a chat or an invitation. */
const agendaText = (items: readonly BacklogItem[], words: ReportWords, own: readonly NamedRule[]): string =>
  items
    .map((item, index) => `${index + 1}. ${item.key} ${item.summary} – ${words.list(missingWords(item, words, own))}`)
    .join('\n');

/** Copies the agenda and says whether it worked: a browser may refuse the clipboard to an iframe. */
export function CopyAgenda({ items }: { items: readonly BacklogItem[] }): ReactElement {
  const words = useWords();
  const own = useOwnRules();
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(agendaText(items, words, own));
      setSaid(words.copied);
    } catch {
      setSaid(words.notCopied);
    }
  };
  return (
    <span>
      <span role="status">{said}</span> <QuietButton onPress={() => void copy()}>{words.copyAgenda}</QuietButton>
    </span>
  );
}
