import { view } from '@forge/bridge';
import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import type { SplitView } from '../../src/contract';
import { OutLink } from '../ui/OutLink';
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

function PartLink({ item, issueKey, site }: Part): ReactElement {
  const path = `/browse/${issueKey}`;
  return (
    <OutLink to={path} href={`${site}${path}`}>
      {issueKey} <span dir="auto">{item}</span>
    </OutLink>
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
