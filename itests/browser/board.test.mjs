// A sitting of a juvenile justice board: a child is apprehended, produced, heard and placed; what is alleged stays with those who act for it. Run by BrowserIT.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import {
  base, fill, keyOf, launch, onePage, person, post, scenario, signIn, speak, test, today, translated, withoutBarriers,
} from './desk.mjs';
import { handIn, order, step } from './lives.mjs';

const OFFENCE = 'Synthetic';

let browser;
let police;
let board;
let committee;
let child;

before(async () => {
  browser = await launch();
  child = await post('police.lucknow', 'found-children', {
    name: 'Bhuriya', sex: 'boy', age_years: 15, state: 'Uttar Pradesh', district: 'Lucknow', event_date: await today(),
  });
  police = await person(browser);
  await signIn(police, 'police.lucknow', `case/${child.id}`);
  board = await person(browser);
  await signIn(board, 'magistrate.lucknow');
});

after(async () => {
  await browser.close();
});

scenario('the magistrate begins with the sitting, and what the board does is one link away', async () => {
  await board.locator(test('page-sitting')).waitFor();
  for (const link of ['link-sitting', 'link-orders', 'link-cases']) {
    await board.locator(test(link)).waitFor();
  }
});

scenario('the police record the apprehension, and the production with what is alleged', async () => {
  await step(police, child.id, 'apprehend', { officer: 'SI Rawat', told: 'The father, by telephone' });
  await handIn(police, 'police.lucknow', child.id, 'board_production');
  await step(police, child.id, 'produce_before_board');
  await police.goto(`${base}/desk/case/${child.id}?tab=steps`);
  assert.equal(await police.locator(test('step-place')).count(), 0, 'nothing of the committee is offered');
});

scenario('the board plans a sitting, and the law puts the child down', async () => {
  await board.goto(`${base}/desk/sittings`);
  await board.locator(test('plan-sitting')).click();
  await fill(board, 'plan-start', '00:15'); // before any other of today
  await fill(board, 'plan-expected', 'R Kumar\nS Das\nT Das');
  await board.locator(test('plan-save')).click();
  await board.locator(`${test('sittings-ahead')} ${test('sitting-row')}`).filter({ hasText: '00:15' }).first()
    .locator(test('open-sitting-page')).click();
  await board.locator(test('show-proposed')).click();
  await board.locator(test('proposed-case')).filter({ hasText: child.number }).locator(test('put-down')).click();
  await board.locator(test('cause-row')).filter({ hasText: child.number }).waitFor();
});

scenario('the board does not sit without its magistrate and a member', async () => {
  await board.locator(test('open-sitting')).click();
  await board.locator(test('problem-opening-presiding')).waitFor();
  await board.locator(`${test('opening-presiding')} input`).fill('R Kumar');
  await board.locator('vaadin-combo-box-item').filter({ hasText: 'R Kumar' }).first().click();
  await board.locator(test('open-sitting')).click();
  await board.locator(test('problem-opening-present')).waitFor();
  await withoutBarriers(board, 'opening a sitting of the board');
  await board.locator(test('opening-present')).getByText('S Das', { exact: true }).click();
  await board.locator(test('open-sitting')).click();
  await board.locator(test('presiding')).getByText('R Kumar').waitFor();
  await board.locator(test('quorum')).getByText('at least 2').waitFor();
});

scenario('the child is heard, and its order belongs to the sitting', async () => {
  await board.locator(test('item-child')).getByText('Bhuriya').waitFor();
  await withoutBarriers(board, 'an open sitting of the board');
  await order(board, child.id, 'Order of the board where the child stays', {
    institution: 'Demo Observation Home, Lucknow', reason: 'No surety has come',
  });
  await board.locator(test('signed-in-sitting')).getByText('R Kumar, S Das').waitFor();
  await step(board, child.id, 'place_by_board');
  await board.goto(`${base}/desk/sitting`);
  await board.locator(test('hearing-result')).getByText('Heard', { exact: true }).click();
  await board.locator(test('record-outcome')).click();
  await board.locator(test('left')).getByText('0 of 1').waitFor();
});

scenario('the board orders the escort of the child, and it is signed in its name', async () => {
  const day = (await today()).split('-').reverse().join('/');
  await order(board, child.id, 'Escort order', {
    escort_name: 'Ravi', escort_designation: 'Constable', escort_office: 'Police Lines', means: 'Car',
    departure: day, arrival: day, destination: 'The hospital of the district',
  });
  await board.locator(test('signed-by')).waitFor();
});

scenario('the committee is told neither the order nor what is alleged', async () => {
  committee = await person(browser);
  await signIn(committee, 'cwc.lucknow', `case/${child.id}?tab=orders`);
  await committee.locator(test('order-row')).or(committee.getByText('No order has been drawn up yet')).first().waitFor();
  assert.equal(await committee.locator(test('order-row')).count(), 0);
  await committee.goto(`${base}/desk/case/${child.id}?tab=steps`);
  await committee.locator(test('step-made')).first().waitFor();
  await committee.locator(test('step-made')).getByText('The child is safe, in the charge of a home').waitFor();
  assert.doesNotMatch(await committee.locator('body').innerText(), new RegExp(`No surety|${OFFENCE}|Apprehen|before the board`, 'i'));
  await withoutBarriers(committee, 'the steps of a child before the board, for others');
});

scenario('nobody finds by the board which children stand before it but who acts for them', async () => {
  const before = async (user) => {
    const response = await fetch(`${base}/api/v1/found-children?bench=jjb`, { headers: keyOf(user) });
    assert.equal(response.status, 200);
    return (await response.json()).items.map((item) => item.number);
  };
  for (const user of ['magistrate.lucknow', 'police.lucknow', 'dcpu.lucknow']) {
    assert.ok((await before(user)).includes(child.number), user);
  }
  for (const user of ['cwc.lucknow', 'state.up']) {
    assert.deepEqual(await before(user), [], user);
  }
  await committee.goto(`${base}/desk/cases?bench=jjb`);
  await committee.locator(test('no-cases')).waitFor();
  await withoutBarriers(committee, 'a list by the board, for others');
});

scenario('the board in Hindi, and on a phone', async () => {
  await board.goto(`${base}/desk/sitting`);
  await speak(board, 'hi');
  await board.locator(test('presiding')).getByText('अध्यक्षता').waitFor();
  await translated(board);
  await withoutBarriers(board, 'a sitting of the board in Hindi');
  await speak(board, 'en');
  const phone = await person(browser, { viewport: { width: 360, height: 740 } });
  await signIn(phone, 'board.lucknow', 'sitting');
  await phone.locator(test('item')).waitFor();
  await onePage(phone);
  await withoutBarriers(phone, 'a sitting of the board on a phone');
  await phone.context().close();
  await board.locator(test('to-close')).click();
  await board.locator(test('close-sitting')).click();
  await board.locator(test('about-sitting')).getByText('Closed').waitFor();
  assert.deepEqual([...board.wrong, ...police.wrong, ...committee.wrong], []);
});
