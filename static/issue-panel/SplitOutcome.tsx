import { router, view } from '@forge/bridge';
import type { MouseEvent, ReactElement } from 'react';
import { useEffect, useState } from 'react';
import type { SplitView } from '../../src/contract';
import { useLaterWords } from './later-words';
import styles from './split.module.css';

/** What became of it: every item is either there, or said and still in the field. */
export function SplitOutcome({ created, failed }: Pick<SplitView, 'created' | 'failed'>): ReactElement {
  const words = useLaterWords().close;
  const site = useSite();
  return (
    <div role="status" className={styles['outcome']}>
      {created.length > 0 && (
        <>
          <p>{words.created}</p>
          <ul className={styles['created']} aria-label={words.created}>
            {created.map(({ item, key }) => (
              <li key={key}>
                <PartLink item={item} issueKey={key} site={site} />
              </li>
            ))}
          </ul>
        </>
      )}
      {created.some(({ linked }) => !linked) && <p>{words.unlinked}</p>}
      {failed.length > 0 && <p>{words.notCreated(failed.length)}</p>}
    </div>
  );
}

type Part = { readonly item: string; readonly issueKey: string; readonly site: string };

/** Opens beside the panel, where the talk goes on. The iframe itself may go nowhere, so Jira is asked to. */
function PartLink({ item, issueKey, site }: Part): ReactElement {
  const path = `/browse/${issueKey}`;
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    // The viewer may decline to leave; then nothing happens, as they asked.
    router.open(path).catch(console.error);
  };
  return (
    <a href={`${site}${path}`} target="_blank" rel="noreferrer" onClick={open}>
      {issueKey} <span dir="auto">{item}</span>
    </a>
  );
}

/** Where this Jira is, for real addresses in links; empty until the host has said so. */
function useSite(): string {
  const [site, setSite] = useState('');
  useEffect(() => {
    view.getContext().then(({ siteUrl }) => setSite(siteUrl), console.error);
  }, []);
  return site;
}
