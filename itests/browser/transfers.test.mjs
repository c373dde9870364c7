// Offices work together: a case is asked for, seen in part, accepted, rejected, withdrawn; sightings and notes are
// written down. Run by BrowserIT.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import {
  base, eventually, fill, launch, onePage, onSomePage, person, post, scenario, signIn, speak, test, today, translated,
  withoutBarriers,
} from './desk.mjs';

let browser;
let lucknow;
let patna;
let report;

const rows = (page, list) => page.locator(`${test(`transfers-${list}`)} > li`);

const row = (page) => rows(page, 'incoming').filter({ hasText: report.number });

/** Until the request is on the open page of Patna. */
const arrived = () => onSomePage(rows(patna, 'incoming'), report.number, patna.locator(test('more-incoming')));

async function openForm(page) {
  await page.goto(`${base}/desk/case/${report.id}`);
  await page.locator(test('transfer-or-refer')).click();
  await page.locator(test('transfer-form')).waitFor();
}

async function choose(page, words, full) {
  const field = page.locator(`${test('transfer-to')} input`);
  await field.fill(words);
  await page.locator('vaadin-combo-box-item').filter({ hasText: full }).first().click();
}

before(async () => {
  browser = await launch();
  report = await post('police.lucknow', 'missing-reports', {
    name: 'Champakali', sex: 'girl', age_years: 11, state: 'Uttar Pradesh', district: 'Lucknow',
    father_name: 'Ghanshyam', guardian_phone: '+91 522 000017',
    event_date: await today(-1),
  });
  // some people cannot bear movement; what opens must stand where it belongs for them, too
  lucknow = await person(browser, { reducedMotion: 'reduce' });
  patna = await person(browser);
  await signIn(lucknow, 'police.lucknow');
  await signIn(patna, 'police.patna', 'transfers');
  await patna.locator(test('page-transfers')).waitFor();
});

after(async () => {
  await browser.close();
});

scenario('the form says what will happen, and what is missing', async () => {
  await openForm(lucknow);
  await lucknow.locator(test('transfer-means')).getByText('24 hours to answer').waitFor();
  await lucknow.locator(test('transfer-send')).click();
  await lucknow.locator(test('problem-transfer-to')).waitFor();
  await choose(lucknow, 'Station 1, Patna', 'Demo Police Station 1, Patna');
  await lucknow.locator(test('transfer-means')).getByText('Demo Police Station 1, Patna').waitFor();
  await lucknow.locator(test('transfer-send')).click();
  await lucknow.locator(test('problem-transfer-reason')).waitFor();
  await withoutBarriers(lucknow, 'the form');
  await onePage(lucknow);
});

scenario('the office that is asked sees a part of the case at once, and not the case', async () => {
  await fill(lucknow, 'transfer-reason', 'Seen in a train to Patna');
  await lucknow.locator(test('transfer-send')).click();
  await lucknow.locator(`${test('handing-over')} ${test('transfer-asked')}`).waitFor();
  await arrived();
  await row(patna).getByText('Seen in a train to Patna').waitFor();
  await row(patna).getByText('Girl, 11 years').waitFor();
  await row(patna).getByText('Last seen in Lucknow').waitFor();
  const text = await patna.locator(test('page-transfers')).innerText();
  assert.doesNotMatch(text, /Champakali|Ghanshyam|000017/);
  assert.equal(await row(patna).locator(test('open-case')).count(), 0);
  await withoutBarriers(patna, 'the list');
  await translated(patna);
  await patna.goto(`${base}/desk/case/${report.id}`);
  await patna.locator(test('refusal')).waitFor();
  await patna.goto(`${base}/desk/`);
  await patna.locator(test('lane-transfers')).click();
  await arrived();
});

scenario('a rejection needs a reason, which the other office reads without a reload', async () => {
  await row(patna).locator(test('reject-transfer')).click();
  await row(patna).locator(test('record-rejection')).click();
  await row(patna).locator(test('problem-reason')).waitFor();
  await row(patna).locator(`${test('reason')} textarea`).fill('Not on any train of that day');
  await row(patna).locator(test('record-rejection')).click();
  await patna.locator(test('transfer-done')).getByText('rejected').waitFor();
  await lucknow.locator(`${test('transfers-settled')} summary`).click();
  await lucknow.locator(test('transfers-settled')).getByText('Not on any train of that day').waitFor();
});

scenario('a request is withdrawn, and is gone from the other desk', async () => {
  await openForm(lucknow);
  await lucknow.locator(test('transfer-kind')).getByText('Help with the case').click();
  await lucknow.locator(test('transfer-means')).getByText('keeps it').waitFor();
  await choose(lucknow, 'Station 1, Patna', 'Demo Police Station 1, Patna');
  await fill(lucknow, 'transfer-reason', 'Ask at the station');
  await lucknow.locator(test('transfer-send')).click();
  await arrived();
  await lucknow.goto(`${base}/desk/transfers`);
  await onSomePage(rows(lucknow, 'outgoing'), report.number, lucknow.locator(test('more-outgoing')));
  const mine = rows(lucknow, 'outgoing').filter({ hasText: report.number });
  await mine.locator(test('withdraw-transfer')).click();
  await mine.locator(`${test('reason')} textarea`).fill('She is here');
  await mine.locator(test('record-transfer-withdrawal')).click();
  await lucknow.locator(test('transfer-done')).getByText('withdrawn').waitFor();
  await eventually(async () => await row(patna).count() === 0, 'the request is still there');
});

scenario('who accepts keeps the case from then on, and who kept it reads it', async () => {
  await openForm(lucknow);
  await choose(lucknow, 'Station 1, Patna', 'Demo Police Station 1, Patna');
  await fill(lucknow, 'transfer-reason', 'Lives in Patna now');
  await lucknow.locator(test('transfer-send')).click();
  await arrived();
  await row(patna).locator(test('accept-transfer')).click();
  await patna.locator(test('open-accepted')).click();
  await patna.locator(test('banner')).getByText('Champakali').waitFor();
  await patna.locator(test('kept-by')).getByText('Kept by Demo Police Station 1, Patna now').waitFor();
  await patna.locator(test('transfer-or-refer')).waitFor();
  await lucknow.locator(test('kept-by')).getByText('Before by Demo Police Station 1, Lucknow, until').waitFor();
  assert.equal(await lucknow.locator(test('transfer-or-refer')).count(), 0);
  await patna.locator(test('tab-history')).click();
  await patna.locator(test('history')).getByText('Demo Police Station 1, Lucknow → Demo Police Station 1, Patna').first().waitFor();
});

scenario('a sighting is written down, assessed with a reason, and the record stays as it is', async () => {
  await patna.goto(`${base}/desk/case/${report.id}`);
  await patna.locator(test('tab-sightings')).click();
  await patna.locator(test('no-sightings')).waitFor();
  await patna.locator(test('record-sighting')).click();
  await patna.locator(test('sighting-save')).click();
  for (const field of ['what', 'date', 'place']) {
    await patna.locator(test(`problem-sighting-${field}`)).waitFor();
  }
  await fill(patna, 'sighting-what', 'Sold tea on platform 3');
  await fill(patna, 'sighting-place', 'Patna Junction');
  await onePage(patna);
  await fill(patna, 'sighting-date', await today());
  await patna.locator('vaadin-date-picker-overlay').waitFor();
  await patna.keyboard.press('Enter');
  // the calendar that opens by itself hides the rest of the page until it is gone
  await patna.waitForFunction(() => !document.querySelector('vaadin-app-layout').shadowRoot.querySelector('[data-aria-hidden]'));
  await fill(patna, 'sighting-time', '0:01');
  await patna.locator(test('sighting-save')).click();
  const sighting = patna.locator(test('sighting'));
  await sighting.getByText('Patna Junction').waitFor();
  await sighting.getByText('Sold tea on platform 3').waitFor();
  await sighting.getByText('Not checked').waitFor();
  await sighting.locator(test('assess-sighting')).click();
  await sighting.locator(test('assess-checked_false')).click();
  await sighting.locator(test('problem-reason')).waitFor();
  await sighting.locator(`${test('reason')} textarea`).fill('The stall has been closed for a year');
  await sighting.locator(test('assess-checked_false')).click();
  await sighting.getByText('Checked: false').first().waitFor();
  await sighting.getByText('The stall has been closed for a year').waitFor();
});

scenario('a private note stays in its office, a shared one does not, and a correction names the one before', async () => {
  for (const [text, who] of [['Ask the uncle', 'Our office only'], ['The uncle lives in Gaya', 'All who may read']]) {
    await patna.locator(test('write-note')).click();
    await fill(patna, 'note-text', text);
    await patna.locator(test('note-shared')).getByText(who).click();
    await patna.locator(test('note-save')).click();
    await patna.locator(test('note')).filter({ hasText: text }).waitFor();
  }
  const wrong = patna.locator(test('note')).filter({ hasText: 'lives in Gaya' });
  await wrong.locator(test('correct-note')).click();
  await wrong.locator(`${test('note-text')} textarea`).fill('He lives in Nawada');
  await wrong.locator(test('note-shared')).getByText('All who may read').click();
  await wrong.locator(test('note-save')).click();
  await patna.locator(test('note')).first().getByText('Corrects the note of police.patna').waitFor();
  await onePage(patna);
  await post('police.patna', `missing-reports/${report.id}/notes`, { text: 'He has a shop', shared: true });
  await patna.locator(test('observations')).locator(test('show-now')).click();
  await patna.locator(test('notes')).getByText('He has a shop').waitFor();
  await lucknow.goto(`${base}/desk/case/${report.id}?tab=sightings`);
  await lucknow.locator(test('notes')).getByText('He lives in Nawada').waitFor();
  await lucknow.locator(test('notes')).getByText('The uncle lives in Gaya').waitFor();
  assert.equal(await lucknow.locator(test('notes')).getByText('Ask the uncle').count(), 0);
  assert.equal(await lucknow.locator(test('assess-sighting')).count(), 0);
});

scenario('it all fits on a phone, in Hindi too', async () => {
  for (const page of [lucknow, patna]) {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${base}/desk/transfers`);
    await page.locator(test('page-transfers')).waitFor();
    await speak(page, 'hi');
    await page.getByText('हाल में दिए गए उत्तर').waitFor();
    await translated(page);
    await onePage(page);
    await speak(page, 'en');
  }
});

scenario('nothing went wrong in any page', () => {
  assert.deepEqual(lucknow.wrong, []);
  assert.deepEqual(patna.wrong, []);
});
