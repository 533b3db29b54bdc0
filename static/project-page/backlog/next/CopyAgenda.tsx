import { type ReactElement, useState } from 'react';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { QuietButton } from '../../../ui/QuietButton';
import { useMissing } from '../table/use-missing';
import { useWords } from '../words';

/** The agenda as plain text, one item per line, for a chat or an invitation. */
const agendaText = (items: readonly BacklogItem[], missing: (item: BacklogItem) => string): string =>
  items.map((item, index) => `${index + 1}. ${item.key} ${item.summary} – ${missing(item)}`).join('\n');

/** Copies the agenda and says whether it worked: a browser may refuse the clipboard to an iframe. */
export function CopyAgenda({ items }: { items: readonly BacklogItem[] }): ReactElement {
  const words = useWords();
  const missing = useMissing(items);
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(agendaText(items, missing));
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
