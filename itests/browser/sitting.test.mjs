// A sitting of the bench: planned, its list put together, opened, heard, an order signed, put off, closed. Run by BrowserIT.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import {
  base, fill, focused, launch, onePage, person, post, scenario, signIn, speak, test, today, translated, typed, withoutBarriers,
} from './desk.mjs';
import { print } from './paper.mjs';

let browser;
let bench;
let home;
let first;
let second;

async function admitted(name) {
  return post('home.lucknow', 'found-children', {
    name, sex: 'girl', age_years: 9, state: 'Uttar Pradesh', district: 'Lucknow', event_date: await today(),
  });
}

before(async () => {
  browser = await launch();
  first = await admitted('Kajariya');
  second = await admitted('Dulariya');
  home = await person(browser);
  await signIn(home, 'home.lucknow', `case/${first.id}`);
  bench = await person(browser);
  await signIn(bench, 'cwc.lucknow');
});

after(async () => {
  await browser.close();
});

scenario('a member of the bench begins with the sitting, and the work is one link away', async () => {
  await bench.locator(test('page-sitting')).waitFor();
  await bench.locator(test('link-work')).click();
  await bench.locator(test('page-home')).waitFor();
});

scenario('a home asks for a hearing, with a reason', async () => {
  await home.locator(test('ask-hearing')).click();
  await home.locator(test('ask-send')).click();
  await home.locator(test('problem-ask-reason')).waitFor();
  await fill(home, 'ask-reason', 'The mother has come');
  await home.locator(test('ask-send')).click();
  await home.locator(test('next-hearing')).getByText('has not put it down yet').waitFor();
});

scenario('a sitting is planned, and what is wrong is said at once', async () => {
  await bench.goto(`${base}/desk/sittings`);
  await bench.locator(test('plan-sitting')).click();
  await fill(bench, 'plan-start', 'noon');
  await bench.locator(test('plan-save')).click();
  await bench.locator(test('problem-plan-start')).waitFor();
  await fill(bench, 'plan-start', '00:05'); // before any other of today
  await fill(bench, 'plan-expected', 'Asha Rawat\nImran Khan\nSunita Das');
  await bench.locator(test('plan-save')).click();
  await bench.locator(`${test('sittings-ahead')} ${test('sitting-row')}`).filter({ hasText: '00:05' }).first().waitFor();
  await withoutBarriers(bench, 'sittings');
  await onePage(bench);
});

scenario('requests and cases by number are put down', async () => {
  await bench.locator(`${test('sittings-ahead')} ${test('sitting-row')}`).filter({ hasText: '00:05' }).first()
    .locator(test('open-sitting-page')).click();
  await bench.locator(test('request')).filter({ hasText: first.number }).locator(test('put-down')).click();
  await bench.locator(test('cause-row')).filter({ hasText: first.number }).waitFor();
  await bench.locator(test('show-by-number')).click();
  await fill(bench, 'put-number', second.number);
  await bench.locator(test('put-by-number')).click();
  await bench.locator(test('cause-row')).filter({ hasText: second.number }).waitFor();
  await home.reload();
  await home.locator(test('next-hearing')).getByText('To be heard on').waitFor();
});

scenario('the list that is hung out tells no child', async () => {
  await bench.locator(test('to-list')).click();
  const sheet = bench.locator(test('cause-sheet'));
  await sheet.getByText(first.number).waitFor();
  assert.doesNotMatch(await sheet.innerText(), /Kajariya|Dulariya|girl|9 years/i);
  await withoutBarriers(bench, 'cause list');
  const pages = await print(bench);
  assert.match(pages[0], /Demo Child Welfare Committee, Lucknow Printed on .*Cause list/);
  assert.doesNotMatch(pages.join(' '), /Kajariya|Dulariya|girl|9 years|Restricted|hung out/i); // the sheet is for a door
  await bench.locator(test('to-sitting')).click();
});

scenario('no final order is signed before enough members are present', async () => {
  const order = await post('cwc.lucknow', `found-children/${first.id}/orders`, {
    kind: 'restoration', particulars: { handed_to: 'the mother', relation: 'mother' },
  });
  await bench.goto(`${base}/desk/order/${order.id}`);
  await bench.locator(test('sign-order')).click();
  await bench.locator(test('order-refused')).getByText('at least 3 members').waitFor();
});

scenario('opened with those who are present, a case is heard and its order belongs to the sitting', async () => {
  await bench.goto(`${base}/desk/sitting`);
  await bench.locator(test('open-sitting')).click();
  await bench.locator(test('problem-opening-present')).waitFor();
  for (const name of ['Asha Rawat', 'Imran Khan', 'Sunita Das']) {
    await bench.locator(test('opening-present')).getByText(name, { exact: true }).click();
  }
  await bench.locator(test('open-sitting')).click();
  await bench.locator(test('quorum')).getByText('Enough members').waitFor();
  await bench.locator(test('item-child')).getByText('Kajariya').waitFor();
  await bench.locator(test('draw-up-order')).click();
  await bench.locator(test('order-row')).locator(test('open-order')).click();
  await bench.locator(test('sign-order')).click();
  await bench.locator(test('signed-in-sitting')).getByText('Asha Rawat, Imran Khan, Sunita Das').waitFor();
  await bench.goto(`${base}/desk/sitting`);
  await bench.locator(test('item-orders')).getByText('Restoration order').waitFor();
});

scenario('the keyboard goes to the next case and back, and what is typed stays', async () => {
  await fill(bench, 'hearing-reason', 'The mother knows the song');
  await bench.locator(`${test('hearing-reason')} textarea`).press('Tab');
  await bench.keyboard.press('Control+ArrowDown');
  await bench.locator(test('item-child')).getByText('Dulariya').waitFor();
  await focused(bench, `${test('item')} h2`); // the page listens where the focus is
  await bench.keyboard.press('Control+ArrowUp');
  await bench.locator(test('item-child')).getByText('Kajariya').waitFor();
  assert.equal(await bench.locator(`${test('hearing-reason')} textarea`).inputValue(), 'The mother knows the song');
});

scenario('an outcome is written down without leaving the page', async () => {
  await bench.locator(test('record-outcome')).click();
  await bench.locator(test('problem-hearing-result')).waitFor();
  await bench.locator(test('hearing-result')).getByText('Heard', { exact: true }).click();
  await bench.locator(test('record-outcome')).click();
  await bench.locator(test('item-child')).getByText('Dulariya').waitFor();
  await bench.locator(test('left')).getByText('1 of 2').waitFor();
  await withoutBarriers(bench, 'an open sitting');
  await home.reload();
  await home.locator(`${test('before-bench')} summary`).click();
  await home.locator(test('heard-row')).getByText('Heard').waitFor();
});

scenario('in Hindi, and on a phone', async () => {
  await speak(bench, 'hi');
  await bench.locator(test('left')).getByText('सुनवाई बाकी').waitFor();
  await translated(bench);
  const phone = await person(browser, { viewport: { width: 360, height: 740 } });
  await signIn(phone, 'cwc.lucknow', 'sitting');
  await phone.locator(test('item')).waitFor();
  await onePage(phone);
  await withoutBarriers(phone, 'a sitting on a phone');
  await phone.context().close();
  await speak(bench, 'en');
});

scenario('a sitting is not closed before the rest has a day', async () => {
  await bench.locator(test('to-close')).click();
  await bench.locator(test('close-sitting')).click();
  await bench.locator(test('problem-closing-next')).waitFor();
  const next = bench.locator(`${test('closing-next')} input`);
  await next.fill(typed(await today(2)));
  await next.press('Enter');
  await bench.locator(test('close-sitting')).click();
  await bench.locator(test('problem-closing-reason')).waitFor();
  await bench.locator(`${test('closing-reason')} textarea`).fill('The day was over');
  await bench.locator(test('close-sitting')).click();
  await bench.locator(test('about-sitting')).getByText('Closed').waitFor();
  await home.goto(`${base}/desk/case/${second.id}`);
  await home.locator(test('next-hearing')).getByText('To be heard on').waitFor();
  await home.locator(`${test('before-bench')} summary`).click();
  await home.locator(test('heard-row')).getByText('Adjourned').waitFor();
  assert.deepEqual([...bench.wrong, ...home.wrong], []);
});
