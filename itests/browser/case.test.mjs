// The page of a case: what is next and until when, what is in the way of closing, what is public, when the family was told. Run by BrowserIT.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import {
  base, fill, focused, keyOf, launch, onePage, person, post, scenario, signIn, speak, test, today, withoutBarriers,
} from './desk.mjs';

let browser;
let officer;
let report;

before(async () => {
  browser = await launch();
  report = await post('police.lucknow', 'missing-reports', {
    name: 'Aaglikadam', sex: 'girl', age_years: 9, state: 'Uttar Pradesh', district: 'Lucknow', event_date: await today(),
  });
  officer = await person(browser);
  await signIn(officer, 'police.lucknow', `case/${report.id}`);
});

after(async () => {
  await browser.close();
});

const overview = () => officer.goto(`${base}/desk/case/${report.id}`);

scenario('the page says what the law demands next, until when, who is told then, and leads to the step', async () => {
  const notice = officer.locator(test('demand-notice'));
  await notice.getByText(/1 h \d+ min left/).waitFor();
  assert.match(await notice.innerText(), /Until \d+ \w+ \d{4}, \d\d:\d\d · told then: The office itself/);
  assert.match(await officer.locator(test('lifeline-day')).innerText(), /^Day 1$/);
  await withoutBarriers(officer, 'the page of a case');
  await onePage(officer);
  await notice.locator(test('do-notify')).click();
  await officer.locator(test('step-form-notify')).waitFor();
  await focused(officer, test('step-offices'));
  // whoever leaves it has left it: it does not come back with the next build of the page
  await officer.locator(test('step-cancel')).click();
  await officer.locator(test('step-form-notify')).waitFor({ state: 'detached' });
  await speak(officer, 'hi');
  await speak(officer, 'en');
  await officer.locator(test('step-notify')).click();
  const offices = officer.locator(test('step-offices'));
  await offices.getByLabel(/District child protection unit/).first().waitFor();
  await withoutBarriers(officer, 'the offices that are told');
  const ticked = await offices.locator('vaadin-checkbox[checked]').count();
  assert.ok(ticked >= 3, `${ticked} offices are proposed`);
  // whoever unticks all has to say whom they tell
  await offices.locator('vaadin-checkbox[checked]').first().waitFor();
  for (let left = ticked; left > 0; left -= 1) {
    await offices.locator('vaadin-checkbox[checked]').first().click();
  }
  await officer.locator(test('step-save')).click();
  await officer.locator(test('step-form-notify')).getByText('There is a problem').waitFor();
  await offices.getByLabel(/District child protection unit/).first().check();
  const other = officer.locator(`${test('step-add-office')} input`);
  await other.fill('Kanpur');
  await officer.locator('vaadin-combo-box-item').filter({ hasText: 'Kanpur' }).first().click();
  await offices.getByLabel(/Kanpur/).first().waitFor();
  await fill(officer, 'step-told', 'The press of Lucknow');
  assert.equal((await officer.locator(test('step-save')).innerText()).trim(), 'Send');
  await officer.locator(test('step-save')).click();
  await officer.locator(test('step-made')).getByText('Send the notices').waitFor();
  await officer.locator(test('step-made')).getByText(/Kanpur/).first().waitFor();
  await overview();
  await officer.locator(test('demand-publication')).waitFor();
  assert.equal(await officer.locator(test('demand-notice')).count(), 0);
});

scenario('who was told sees the case, says so, and that stands on the page', async () => {
  const unit = await person(browser);
  await signIn(unit, 'dcpu.lucknow', 'transfers');
  const notice = unit.locator(`${test('transfers-incoming')} ${test('transfer-asked')}`).filter({ hasText: report.number });
  await notice.getByText(/gives .* notice of the child/).waitFor();
  assert.equal(await notice.locator(test('reject-transfer')).count(), 0);
  await withoutBarriers(unit, 'a notice of a missing child');
  await notice.locator(test('accept-transfer')).click();
  await notice.waitFor({ state: 'detached' });
  await overview();
  await officer.locator(`${test('transfers-settled')} summary`).click();
  await officer.locator(test('transfer-accepted')).getByText(/^Seen by dcpu.lucknow/).waitFor();
  await officer.locator(test('transfer-asked')).getByText(/Kanpur/).first().waitFor();
});

scenario('what others do is said with who does it, and what else is possible stands below', async () => {
  const publication = officer.locator(test('demand-publication'));
  await publication.getByText('Record the publication by order: child welfare committee').waitFor();
  await publication.locator(test('do-decline_publication')).waitFor();
  await officer.locator(`${test('also-possible')} summary`).click();
  await officer.locator(`${test('allowed')} ${test('do-trace')}`).waitFor();
});

scenario('what stands in the way of closing is said before anybody tries', async () => {
  await officer.locator(test('closing-close')).getByText('"Close the case" is not possible while the case stands at "Active"').waitFor();
});

scenario('when the family was last told stands on the page', async () => {
  await officer.locator(test('family-told')).getByText('Nobody has recorded yet').waitFor();
  await officer.locator(test('tell-family')).click();
  await fill(officer, 'step-how_told', 'The mother, by telephone: the search goes on');
  await officer.locator(test('step-save')).click();
  await officer.locator(test('step-made')).getByText('Tell the family').waitFor();
  await overview();
  await officer.locator(test('family-told')).getByText(/Last told on \d+ \w+ \d{4}/).waitFor();
});

scenario('since when and until when something is public stands on the page, and who may takes it back', async () => {
  await officer.locator(test('public')).getByText('Nothing is public').waitFor();
  const order = await post('cwc.lucknow', `missing-reports/${report.id}/orders`, {
    kind: 'publication', from: await today(), until: await today(20),
    particulars: { reason: 'Three days without a trace', fields: 'name photo', channels: 'poster' },
  });
  const signed = await fetch(`${base}/api/v1/orders/${order.id}/signature`, { method: 'POST', headers: keyOf('cwc.lucknow') });
  assert.equal(signed.status, 200, await signed.clone().text());
  // the open page learns of an order, which changes no version of the case
  await officer.locator(test('lifeline-published')).getByText(/\d{4}/).waitFor();
  await overview();
  await officer.locator(test('public')).getByText(/Public since \d+ \w+ \d{4}, until \d+ \w+ \d{4}/).waitFor();
  assert.match(await officer.locator(test('lifeline-published')).innerText(), /\d{4}/);
  assert.equal(await officer.locator(test('withdraw-publication')).innerText(), 'Open the order');
  const bench = await person(browser);
  await signIn(bench, 'cwc.lucknow', `case/${report.id}`);
  assert.equal(await bench.locator(test('withdraw-publication')).innerText(), 'Withdraw');
  await bench.locator(test('withdraw-publication')).click();
  await bench.locator(test('revoke-order')).click();
  await fill(bench, 'reason', 'The family asks for it');
  await bench.locator(test('record-revocation')).click();
  await bench.locator(test('order-sheet')).getByText('Revoked').first().waitFor();
  await overview();
  await officer.locator(test('public')).getByText('Nothing is public').waitFor();
  await bench.context().close();
});

scenario('Ctrl with S keeps what is typed, and Ctrl with Enter sends it', async () => {
  await officer.goto(`${base}/desk/case/${report.id}?tab=sightings`);
  await officer.locator(test('write-note')).click();
  await officer.locator(`${test('note-text')} textarea`).pressSequentially('Call the aunt on Monday');
  await officer.keyboard.press('Control+s');
  await officer.locator(test('kept-typing')).getByText('Draft saved on this computer').waitFor();
  await officer.keyboard.press('Control+Enter');
  await officer.locator(test('note')).getByText('Call the aunt on Monday').waitFor();
  assert.deepEqual(await officer.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('form.note'))), []);
  await overview();
});

scenario('on a phone one sees whose case it is however far one scrolls, and what is jumped to is not below it', async () => {
  await officer.setViewportSize({ width: 360, height: 740 });
  await officer.locator(test('handing-over')).scrollIntoViewIfNeeded();
  const banner = await officer.locator(`${test('banner')} .tc-banner`).boundingBox();
  assert.ok(banner.y >= 0 && banner.y < 120, `the banner is at ${banner.y} px`);
  assert.ok(banner.height < 90, `the banner takes ${banner.height} px`);
  assert.ok((await officer.locator(`${test('banner')} .tc-banner`).innerText()).includes('Aaglikadam'));
  await officer.locator(test('family-told')).evaluate((section) => section.scrollIntoView());
  const told = await officer.locator(test('family-told')).boundingBox();
  assert.ok(told.y >= banner.y + banner.height, 'what was jumped to lies below the banner');
  await speak(officer, 'hi');
  const status = officer.locator(`${test('banner')} .tc-status`).first();
  assert.ok(await status.evaluate((badge) => badge.scrollWidth <= badge.clientWidth), 'the status sticks out of its badge');
  await speak(officer, 'en');
  await officer.setViewportSize({ width: 1280, height: 900 });
  assert.deepEqual(officer.wrong, []);
});
