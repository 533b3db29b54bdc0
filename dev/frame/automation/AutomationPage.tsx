import { readRules } from '../host/rules.ts';
import { useLive } from '../rest/live.ts';
import { useLoad } from '../rest/use-load.ts';
import { useFrame } from '../shell/frame-context.ts';
import { useTitle } from '../shell/use-title.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { AuditLog } from './AuditLog.tsx';
import { RuleCard } from './RuleCard.tsx';

/** The site's rules that run actions of the app, and their audit log. */
export function AutomationPage({ projectKey }: { projectKey: string }) {
  const { client, person } = useFrame();
  useTitle(`Automation – ${projectKey}`);
  const { load, again } = useLoad(person.accountId, () => readRules(client));
  useLive(again);
  return (
    <div className="stack">
      <h1>Automation</h1>
      <p className="quiet">Rules of this site that use the app’s actions. Each runs with the rights of its actor.</p>
      <Loaded load={load} what="rules" again={again}>
        {({ rules, audit }) => (
          <>
            {rules.length === 0 && <p>There are no rules yet. Load the sample, which brings one.</p>}
            {rules.map((rule) => (
              <RuleCard key={rule.id} rule={rule} again={again} />
            ))}
            <AuditLog audit={audit} rules={rules} />
          </>
        )}
      </Loaded>
    </div>
  );
}
