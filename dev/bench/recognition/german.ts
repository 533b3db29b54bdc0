import type { Labelled } from './labels.ts';

/** Tickets in German, written for this measure, as people type them. */
export const german: readonly (Labelled & { readonly text: string })[] = [
  {
    key: 'DE-1',
    steps: true,
    expected: true,
    text: 'h3. Schritte zum Reproduzieren\n# Speiseplan öffnen\n# Allergie „Nüsse“ speichern\n# Seite neu laden\n\nh3. Erwartetes Verhalten\nDie Allergie ist noch da.\n\nh3. Tatsächliches Verhalten\nSie ist weg.',
  },
  {
    key: 'DE-2',
    steps: true,
    expected: true,
    text: '*Schritte:*\n1. Warenkorb füllen\n2. Auf „Bezahlen“ klicken\n\n*Soll:* Die Bestätigung kommt per Mail.\n*Ist:* Es kommt keine.',
  },
  {
    key: 'DE-3',
    steps: true,
    expected: false,
    text: 'Seit gestern fehlt auf der Rechnung die Steuer.\n\nSo lässt es sich nachstellen: Bestellung mit zwei Kindern anlegen und die Rechnung herunterladen.',
  },
  {
    key: 'DE-4',
    steps: false,
    expected: true,
    text: 'Beim Drucken der Tagesliste fehlt die letzte Zeile. Ich hätte erwartet, dass alle Bestellungen darauf stehen.',
  },
  {
    key: 'DE-5',
    steps: false,
    expected: false,
    text: 'Die Küche braucht eine Liste aller Bestellungen je Schule, damit sie die Kisten packen kann.',
  },
  {
    key: 'DE-6',
    steps: true,
    expected: false,
    text: '1. Als Köchin anmelden\n2. „Heute“ öffnen\n3. Auf eine Schule tippen\n\nDann erscheint eine leere Seite, und im Protokoll steht:\n{code}TypeError: school is null{code}',
  },
  {
    key: 'DE-7',
    steps: false,
    expected: false,
    text: '*Schritte zum Reproduzieren:*\n{code}curl -X POST /orders -d "{}"{code}',
  },
  {
    key: 'DE-8',
    steps: false,
    expected: false,
    text: 'h3. Schritte\n# [Schritt 1]\n# [Schritt 2]\n\nh3. Erwartetes Ergebnis\nBitte hier beschreiben',
  },
  {
    key: 'DE-9',
    steps: true,
    expected: true,
    text: 'Umgebung: iPad, iOS 18\nVorgehen: Menü öffnen, Datum auf Montag stellen, zurückgehen.\nErwartet: Das Datum bleibt auf Montag.\nStattdessen: Es springt auf heute.',
  },
  {
    key: 'DE-10',
    steps: false,
    expected: false,
    text: 'Wir müssen vor dem Umzug folgendes klären:\n1. Wer hat die Zugänge?\n2. Wann zieht die Datenbank um?\n3. Wer sagt den Schulen Bescheid?',
  },
  {
    key: 'DE-11',
    steps: true,
    expected: true,
    text: 'h2. Problem\nEltern sehen fremde Bestellungen.\n\nh2. Reproduktion\nMit zwei Konten im selben Browser anmelden, dann im ersten Tab neu laden.\n\nh2. Erwartung\nJedes Konto sieht nur seine Kinder.',
  },
  {
    key: 'DE-12',
    steps: true,
    expected: false,
    text: 'Der Fehler tritt immer auf, wenn man die Bestellung nach 9 Uhr storniert und gleich danach neu bestellt.',
  },
  {
    key: 'DE-13',
    steps: false,
    expected: false,
    text: 'Die Startseite lädt langsam, vor allem morgens. Bitte untersuchen, woran es liegt.',
  },
  {
    key: 'DE-14',
    steps: true,
    expected: true,
    text: 'Schritt 1: Kind ohne Klasse anlegen\nSchritt 2: Bestellung für dieses Kind aufgeben\n\nErwartetes Ergebnis: Hinweis, dass die Klasse fehlt\nTatsächliches Ergebnis: Fehlerseite',
  },
  {
    key: 'DE-15',
    steps: false,
    expected: true,
    text: 'Nach dem Update sind die Preise falsch gerundet.\n\n*Was sollte passieren?*\n2,345 wird zu 2,35.\n\n*Was passiert?*\n2,345 wird zu 2,34.',
  },
  {
    key: 'DE-16',
    steps: false,
    expected: false,
    text: 'Als Elternteil möchte ich meine Rechnung als PDF bekommen, damit ich sie beim Amt einreichen kann.\n\nh3. Akzeptanzkriterien\n# Die Rechnung hat eine Nummer\n# Sie nennt den Zeitraum',
  },
  {
    key: 'DE-17',
    steps: true,
    expected: false,
    text: 'Zum Nachstellen:\n- Einstellungen öffnen\n- Sprache auf Englisch stellen\n- Speichern\n\nErgebnis: Die Hälfte der Texte bleibt deutsch, siehe Anhang.',
  },
  {
    key: 'DE-18',
    steps: true,
    expected: true,
    text: 'Testschritte\n\n# Lieferant sperren\n# Speiseplan der nächsten Woche öffnen\n\nIst-Zustand: Gerichte des Lieferanten sind noch wählbar.\nSoll-Zustand: Sie sind ausgegraut.',
  },
  {
    key: 'DE-19',
    steps: false,
    expected: false,
    text: 'Der Import bricht mit Zeitüberschreitung ab. Lässt sich bei uns nicht reproduzieren; bitte im Protokoll der Schule nachsehen.',
  },
  {
    key: 'DE-20',
    steps: true,
    expected: true,
    text: 'Wenn ich als Lehrerin eine Klasse lösche, verschwinden auch die Rechnungen.\n\n*So nachstellen:* Klasse mit mindestens einer Rechnung anlegen und löschen.\n\nEigentlich würde man erwarten, dass die Rechnungen erhalten bleiben.',
  },
];
