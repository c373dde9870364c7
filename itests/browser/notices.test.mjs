// People are told while they look elsewhere: the bell counts, the list leads on, what was read can be taken back. Run by BrowserIT.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import {
  base, eventually, keyOf, launch, onePage, person, post, scenario, signIn, speak, test, translated, withoutBarriers,
} from './desk.mjs';

let browser;
let patna;
let earlier;

const ask = async () => {
  const report = await post('police.lucknow', 'missing-reports', {
    name: 'Kusumlata', sex: 'girl', age_years: 9, state: 'Uttar Pradesh', district: 'Lucknow',
    father_name: 'Ramautar', guardian_phone: '+91 522 000021',
    event_date: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
  });
  await post('police.lucknow', 'transfers', {
    case: report.id, kind: 'transfer', to: 'PS-BR-PATNA-01', reason: 'The family lives in Patna now',
  });
};

const unread = async () => {
  const answer = await fetch(`${base}/api/v1/notices/count`, { headers: keyOf('police.patna') });
  return (await answer.json()).unread;
};

const rows = () => patna.locator(test('notice-row'));

const asked = () => rows().filter({ hasText: 'asked to take over' });

before(async () => {
  browser = await launch();
  patna = await person(browser);
  earlier = await unread();
  await signIn(patna, 'police.patna', 'cases');
});

after(async () => {
  await browser.close();
});

scenario('the bell counts a request while another page is open', async () => {
  await ask();
  const bell = patna.locator(test('bell'));
  await eventually(async () => await unread() > earlier, 'nothing is told');
  await eventually(async () => /\d/.test(await bell.getAttribute('aria-label')), 'the bell does not count');
  await bell.focus();
  await patna.keyboard.press('Enter');
  await patna.locator(test('page-notices')).waitFor();
  await asked().first().waitFor();
  assert.equal(await asked().first().getByText('Kusumlata').count(), 0, 'the case is not theirs yet');
});

scenario('what was read counts no more, and can be taken back', async () => {
  const many = await unread();
  await asked().first().locator(test('read')).click();
  await eventually(async () => await unread() === many - 1, 'it still counts');
  await patna.locator(test('undo-read')).click();
  await eventually(async () => await unread() === many, 'it does not count again');
  await patna.locator(test('read-all')).click();
  await eventually(async () => await unread() === 0, 'some still count');
  await eventually(async () => await patna.locator(test('bell')).getAttribute('aria-label') === 'Notices',
    'the bell still counts');
  await patna.locator(test('undo-read')).click();
  await eventually(async () => await unread() === many, 'they do not count again');
});

scenario('a topic that is left out does not ring, and can be put back', async () => {
  const many = await unread();
  await patna.locator(test('to-settings')).click();
  await patna.locator(test('page-notice-settings')).waitFor();
  await withoutBarriers(patna, 'settings');
  const transfers = patna.locator(`${test('topics')} vaadin-checkbox`).nth(2);
  await transfers.click();
  await speak(patna, 'hi');
  await translated(patna);
  await patna.locator(test('save-settings')).click();
  await patna.locator(`${test('settings-done')} p`).waitFor();
  assert.ok(await unread() < many, 'it still rings');
  await speak(patna, 'en');
  await transfers.click();
  await patna.locator(test('save-settings')).click();
  await eventually(async () => await unread() === many, 'it does not ring again');
});

scenario('the list works on a phone, in Hindi and for everybody', async () => {
  await patna.locator(test('to-notices')).click();
  await asked().first().waitFor();
  await withoutBarriers(patna, 'notices');
  await onePage(patna);
});

scenario('whoever opens what it is about has read it', async () => {
  const many = await unread();
  await asked().first().locator(test('open-notice')).click();
  await patna.locator(test('page-transfers')).waitFor();
  await eventually(async () => await unread() === many - 1, 'it still counts');
  assert.deepEqual(patna.wrong, []);
});
