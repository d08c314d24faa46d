0000000000000000000000000000000000000000ASCII SPSS PORT FILE                    
00000000000000000000000000000000000000000000000000000000000000000000000000000000
00000000000000000000000000000000000000000000000000000000000000000000000000000000
0000000000000000000000000123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrst
uvwxyz .<(+|&[]!$*);^-/|,%_>?`:#@'="000000~000000000000000000000{}\0000000000000
00000000000000000000000000000000000000000000000000000000SPSSPORTA8/202211016/000
00018/ReadStat317/https://github.com/WizardMac/ReadStat46/5C/70/2/NR5/8/2/5/8/2/
C7/Svarsnr70/2/V15/8/2/5/8/2/C3B/Har ni strukturer for att initiera, uppratthall
a och underhalla relationer mellan inblandade aktorer?70/2/V25/8/2/5/8/2/C3N/Har
 ni en strategi for hur ni arbetar med uppfoljning och utvardering av de samordn
ade rehabiliteringsinsatserna?70/2/V35/8/2/5/8/2/C3K/Anvander ni uppfoljning och
 utvardering som underlag for att utveckla de samordnade rehabiliteringsinsatser
na?70/2/V45/8/2/5/8/2/C2A/Anvands konsuppdelad statistik i planering, beslut och
 prioriteringar?70/2/V55/8/2/5/8/2/C36/Har styrelsen integrerat jamstalldhet, ja
mlikhet och mangfald i forbundets verksamhetsplanering?F1/6/5/4/1/5/2/4/5/3/3/2/
3/2/2/3/5/4/4/2/2/7/5/1/5/2/4/3/*.2/6/2/4/2/7/2/7/1/2/7/4/7/8/3/2/3/5/1/9/6/7/7/
5/5/A/2/2/3/1/2/B/2/6/3/5/*.C/2/5/1/3/7/D/1/2/3/7/4/E/7/6/3/5/6/ZZZZZZZZZZZZZZZZ
