/**
 * The codes of Arabic letters, for rules that look at the ends of many words: to compare codes takes a tenth of the
 * time of comparing strings. Source: Unicode 17, block Arabic.
 */
export const ALIF = 0x627;
export const TA_MARBUTA = 0x629;
export const TA = 0x62a;
export const MIM = 0x645;
export const NUN = 0x646;
export const HA = 0x647;
export const WAW = 0x648;
