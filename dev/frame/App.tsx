import { useMemo, useState } from 'react';
import { ModalLayer } from './app-frame/ModalLayer.tsx';
import { createEventHub } from './bridge/event-hub.ts';
import { readForgeApp } from './host/forge-app.ts';
import { createClient } from './rest/client.ts';
import { useLoad } from './rest/use-load.ts';
import { askedPerson, rememberPerson } from './shell/acting.ts';
import { Flags } from './shell/Flags.tsx';
import type { Frame } from './shell/frame-context.ts';
import { FrameProvider } from './shell/frame-context.ts';
import { PageOf } from './shell/PageOf.tsx';
import type { Person } from './shell/person.ts';
import { choosePerson, readPeople } from './shell/person.ts';
import { ProjectNav } from './shell/ProjectNav.tsx';
import { TopBar } from './shell/TopBar.tsx';
import { useFlags } from './shell/use-flags.ts';
import { useModals } from './shell/use-modals.ts';
import { useRoute } from './shell/use-route.ts';
import { Loaded } from './ui/Loaded.tsx';

const visitor = createClient(null);

/** Reads the people to act as, without whom no page works. */
export function App() {
  const { load, again } = useLoad('people', async () => readPeople(await visitor.get('/control/people')));
  const [asked, setAsked] = useState(askedPerson);
  const actAs = (accountId: string) => {
    rememberPerson(accountId);
    setAsked(accountId);
  };
  return (
    <Loaded load={load} what="the local Jira" again={again}>
      {(people) => {
        const person = choosePerson(people, asked);
        if (!person) return <p role="alert">This local Jira has nobody to act as. Load the sample first.</p>;
        return <Acting key={person.accountId} person={person} people={people} actAs={actAs} />;
      }}
    </Loaded>
  );
}

type ActingProps = { person: Person; people: readonly Person[]; actAs: (accountId: string) => void };

function Acting({ person, people, actAs }: ActingProps) {
  const client = useMemo(() => createClient(person), [person]);
  const { load, again } = useLoad('app', () => readForgeApp(client));
  const [events] = useState(createEventHub);
  const { modals, openModal, closeModal } = useModals();
  const { flags, ...flagging } = useFlags();
  const { route, go } = useRoute();
  const shown = <Flags flags={flags} close={flagging.closeFlag} />;
  return (
    <Loaded load={load} what="the app" again={again}>
      {(app) => {
        const frame: Frame = { person, people, client, app, route, events, go, actAs, openModal, ...flagging };
        return (
          <FrameProvider value={frame}>
            <TopBar />
            <div className="body">
              <ProjectNav />
              <main aria-label="Page">
                <PageOf route={route} />
              </main>
            </div>
            {modals.length === 0 && shown}
            {modals.map((modal, depth) => (
              <ModalLayer key={depth} modal={modal} close={() => closeModal(modal)}>
                {depth === modals.length - 1 && shown}
              </ModalLayer>
            ))}
          </FrameProvider>
        );
      }}
    </Loaded>
  );
}
