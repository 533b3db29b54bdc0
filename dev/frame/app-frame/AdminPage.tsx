import { useMemo } from 'react';
import { paths } from '../route.ts';
import { useFrame } from '../shell/frame-context.ts';
import { useTitle } from '../shell/use-title.ts';
import { AppFrame } from './AppFrame.tsx';
import { addressHistory, fixedPlace } from './place.ts';

const TYPE = 'jira:adminPage';

/** A page of the app in Jira's settings. Jira leads administrators there; the app checks their rights itself. */
export function AdminPage({ moduleKey }: { moduleKey: string }) {
  const { app } = useFrame();
  const module = app.ofType(TYPE).find(({ key }) => key === moduleKey);
  useTitle(['Jira settings', module?.title].filter((part) => part !== undefined).join(' – '));
  const place = useMemo(() => fixedPlace(addressHistory(paths.administration(moduleKey))), [moduleKey]);
  if (!module) return <p role="alert">The app has no such page: {moduleKey}</p>;
  return (
    <div className="app-page">
      <AppFrame
        surface={{ moduleKey, moduleType: TYPE, extension: { type: TYPE, location: location.href } }}
        url={module.url}
        title={module.title}
        place={place}
        refresh={() => location.reload()}
        height="fill"
      />
    </div>
  );
}
