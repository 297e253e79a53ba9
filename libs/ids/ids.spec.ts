import { decodeId, encodeId, newId, newUuid } from './index.js';

describe('ids', () => {
  it('encodes a UUID as the TypeID specification does', () => {
    expect(encodeId('usr', '01890a5d-ac96-774b-bcce-b302099a8057')).toBe('usr_01h455vb4pex5vsknk084sn02q');
  });

  it('decodes what it encodes', () => {
    const uuid = newUuid();
    expect(decodeId('ord', encodeId('ord', uuid))).toBe(uuid);
  });

  it('makes ids that sort by the order in which they were made', () => {
    const ids = Array.from({ length: 500 }, () => newId('evt'));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(500);
  });

  it.each([
    ['another prefix', 'ord_01h455vb4pex5vsknk084sn02q'],
    ['upper case', 'usr_01H455VB4PEX5VSKNK084SN02Q'],
    ['a letter outside the alphabet', 'usr_01h455vb4pex5vsknk084sn02u'],
    ['an overflow of 128 bits', 'usr_81h455vb4pex5vsknk084sn02q'],
    ['a short one', 'usr_01h455vb4pex5vsknk084sn02'],
    ['bits that are no UUID', 'usr_7zxs06jk9z0nn1jmdkfprkknj0'],
    ['a bare UUID', '01890a5d-ac96-774b-bcce-b302099a8057'],
    ['nothing', ''],
  ])('refuses %s', (_, id) => {
    expect(decodeId('usr', id)).toBeNull();
  });
});
