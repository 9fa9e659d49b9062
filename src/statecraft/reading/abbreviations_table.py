"""Words that a full stop follows without ending the sentence, and words that begin one; written by hand."""

from __future__ import annotations


def _words(lines: str) -> frozenset[str]:
    return frozenset(lines.split())


BEFORE_NAME = _words("""
    Adm Amb Ambs Amb Asst Att Atty Brig Bro Capt Cdr Cmdr Col Cpl Cpt Dep Dr Drs Eng Ens Fr Ft Gen Gens Gov Govs Hon
    Insp Lt Maj Messrs Mgr Mlle Mme Mr Mrs Ms Msgr Mt Mx Ofc Pfc Pres Prof Profs Pvt Rep Reps Rev Rt Sec Sen Sens
    Sgt Spc St Ste Supt Treas Vice-Adm
    approx c ca cf esp incl viz vs v
""")
"""The sentence always goes on: what follows is a name or the rest of a phrase."""

BEFORE_NUMBER = _words("""
    No Nos Nr no nos nr art Art arts Arts ch Ch fig Fig figs Figs p pp para Para paras Paras sec sect Sect
    vol Vol vols Vols ver res Res
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
""")
"""The sentence goes on where a number follows: "No. 10", "Jan. 5"."""

INSIDE = _words("""
    Assn Ave Bhd Blvd Bros Cia Cie Co Cos Corp Corps Dept Dist Esq GmbH Inc Inst Intl Jr Ltd Ltda Mfg Natl Pte Pty Rd
    Sr Univ
    al dept est govt min misc sr jr
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ont Ore Pa
    Que Tenn Tex Va Vt Wash Wis Wyo
    Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
""")
"""The sentence may go on or not; only a word that begins sentences tells that it doesn't."""

STARTERS = _words("""
    The A An This That These Those He She It They We I You His Her Its Their Our My Your There Here
    In On At By From For With After Before During Since Until While When Where Whether Although Though If Unless
    But And Or So Yet Nor However Meanwhile Moreover Nevertheless Nonetheless Therefore Thus Also Besides Both Either
    Neither Some Many Most Several Few Each Every All Any Other Others Another Such Not No What Which Who Whose Why How
    As To Despite Because Between Among Amid Without Within Through Throughout Across Around About Against Along
    Earlier Later Last Next Now Then Today Yesterday Tomorrow Still Even Only Once Instead Again Already Recently
    Previously Currently Finally Ultimately Eventually Separately Elsewhere Additionally Perhaps Maybe Yes
    According Speaking Asked Citing Quoting Addressing Responding Following Given Based
    One Two Three Four Five Six Seven Eight Nine Ten Dozens Hundreds Thousands Nearly Almost More Less Much
    Mr Mrs Ms
    Officials Authorities Analysts Experts Critics Observers Diplomats Witnesses Investigators Negotiators Reporters
    Protesters Demonstrators Scientists Researchers Economists Lawmakers Rebels Police Supporters Opponents Relatives
    Advocates Activists Residents Talks Relations Tensions Negotiations Reports
""")
"""Words that begin a sentence and don't go on a name: "by the U.S. The talks", but "the U.S. Senate"."""

AFTER_HOUR = _words("""
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Eastern Central Mountain Pacific Atlantic Moscow Beijing
    Greenwich London Paris Tokyo Israel Tehran Kyiv Kiev EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT UTC BST CET
    CEST EET MSK IST JST KST AEST
""")
"""What may follow "p.m." inside its sentence."""

PARTICLES = _words("al el de del della di da dos von van der den bin ibn bint abu ben ad as ash at az")
"""Lower-case beginnings of surnames, which may stand at a sentence's beginning: "al-Bashir said"."""

CUES = _words("""
    said says asked asks told tells added adds replied replies answered wondered shouted exclaimed declared warned
    cried demanded insisted remarked wrote writes tweeted quipped joked
""")
"""What may follow a name after a question or an exclamation in quotation marks: "'Why?' Morales asked."."""
