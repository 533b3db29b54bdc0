import { type ReactElement, useContext } from 'react';
import { TALK_MINUTES } from '../../../../src/domain/backlog/agenda';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import type { Day } from '../../../../src/domain/shared/instant';
import { useFormats } from '../../../ui/formats';
import { SiteContext } from '../../../ui/site';
import { CopyButton } from '../../../ui/CopyButton';
import { useMissing } from '../table/use-missing';
import { useWords } from '../words';
import { copiedAgenda } from './agenda';

type Props = { readonly items: readonly BacklogItem[]; readonly board: string | null; readonly today: Day };

/** Copies the agenda with its day, sprints and minutes, and a link per item. */
export function CopyAgenda({ items, board, today }: Props): ReactElement {
  const words = useWords();
  const formats = useFormats();
  const site = useContext(SiteContext);
  const missing = useMissing();
  const agenda = {
    title: [words.refineNext, board, formats.day(today, today)].filter((part) => part !== null).join(' · '),
    size: words.agendaSize(items.length, items.length * TALK_MINUTES),
    items: items.map((item) => ({
      key: item.key,
      summary: item.summary,
      sprint: item.sprint?.name ?? null,
      missing: words.list(missing(item)),
    })),
  };
  return <CopyButton content={copiedAgenda(agenda, site)}>{words.copyAgenda}</CopyButton>;
}
