// People are told while they look elsewhere: the bell counts, the list leads on, what was read can be taken back. Run by BrowserIT.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import {
  base, eventually, keyOf, launch, onePage, person, post, scenario, signIn, speak, test, today, translated,
  withoutBarriers,
} from './desk.mjs';

let browser;
let patna;
let transfer;

const ask = async () => {
  const report = await post('police.lucknow', 'missing-reports', {
    name: 'Kusumlata', sex: 'girl', age_years: 9, state: 'Uttar Pradesh', district: 'Lucknow',
    father_name: 'Ramautar', guardian_phone: '+91 522 000021',
    event_date: await today(-1),
  });
  transfer = await post('police.lucknow', 'transfers', {
    case: report.id, kind: 'transfer', to: 'PS-BR-PATNA-01', reason: 'The family lives in Patna now',
  });
};

const told = async (path) => (await fetch(`${base}/api/v1/notices${path}`, { headers: keyOf('police.patna') })).json();

/** How many notices have not been read; a clock may strike meanwhile, and one more comes. */
const unread = async () => (await told('/count')).unread;

/** The notice that this file is about, as soon as it is there: the latest come first. */
const notice = async () => (await told('?limit=200')).items.find((each) => each.about === transfer.id);

const isRead = async () => (await notice()).read;

/** The row of the latest request. */
const asked = () => patna.locator(test('notice-row')).filter({ hasText: 'asked to take over' }).first();

/** Whether the bell says what the register counts. */
const bellIsRight = async () => {
  const said = (await patna.locator(test('bell')).getAttribute('aria-label')).match(/\d+/)?.[0] ?? '0';
  return Number(said) === Math.min(await unread(), 99); // more than that it does not tell
};

before(async () => {
  browser = await launch();
  patna = await person(browser);
  await signIn(patna, 'police.patna', 'cases');
});

after(async () => {
  await browser.close();
});

scenario('the bell counts a request while another page is open', async () => {
  await ask();
  await eventually(async () => await notice() !== undefined, 'nothing is told');
  assert.ok(await unread() > 0);
  await eventually(bellIsRight, 'the bell does not count');
  await patna.locator(test('bell')).focus();
  await patna.keyboard.press('Enter');
  await patna.locator(test('page-notices')).waitFor();
  await asked().waitFor();
  assert.equal(await asked().getByText('Kusumlata').count(), 0, 'the case is not theirs yet');
});

scenario('what was read counts no more, and can be taken back', async () => {
  await asked().locator(test('read')).click();
  await eventually(isRead, 'it still counts');
  await eventually(bellIsRight, 'the bell still counts it');
  await patna.locator(test('undo-read')).click();
  await eventually(async () => !await isRead(), 'it does not count again');
  const before = (await told('?unread=true&limit=200')).items.map((each) => each.id);
  await patna.locator(test('read-all')).click();
  const counted = async () => (await told('?limit=200')).items.filter((each) => before.includes(each.id) && !each.read);
  await eventually(async () => (await counted()).length === 0, 'some still count');
  await eventually(bellIsRight, 'the bell still counts');
  await patna.locator(test('undo-read')).click();
  await eventually(async () => (await counted()).length === before.length, 'they do not count again');
});

scenario('a topic that is left out does not ring, and can be put back', async () => {
  const rings = async () => (await told('?unread=true&limit=200')).items.some((each) => each.about === transfer.id);
  assert.ok(await rings());
  await patna.locator(test('to-settings')).click();
  await patna.locator(test('page-notice-settings')).waitFor();
  await withoutBarriers(patna, 'settings');
  const transfers = patna.locator(`${test('topics')} vaadin-checkbox`).nth(2);
  await transfers.click();
  await speak(patna, 'hi');
  await translated(patna);
  await patna.locator(test('save-settings')).click();
  await patna.locator(`${test('settings-done')} p`).waitFor();
  assert.ok(!await rings(), 'it still rings');
  await speak(patna, 'en');
  await transfers.click();
  await patna.locator(test('save-settings')).click();
  await eventually(rings, 'it does not ring again');
});

scenario('the list works on a phone, in Hindi and for everybody', async () => {
  await patna.locator(test('to-notices')).click();
  await asked().waitFor();
  await withoutBarriers(patna, 'notices');
  await onePage(patna);
});

scenario('whoever opens what it is about has read it', async () => {
  assert.equal(await isRead(), false);
  await asked().locator(test('open-notice')).click();
  await patna.locator(test('page-transfers')).waitFor();
  await eventually(isRead, 'it still counts');
  assert.deepEqual(patna.wrong, []);
});
