"""Who speaks, together with whom, and through whom."""

from __future__ import annotations

import pytest

import statecraft


def speakers(text: str, number: int = -1) -> list[str]:
    """The names of the speakers of one statement of a text."""
    return [actor.name for actor in statecraft.extract(text).statements[number].speakers]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("France and Germany said they were ready.", ["France", "Germany"]),
        ("France, along with Germany, called for calm.", ["France", "Germany"]),
        ("Analysts say prices will fall.", ["unnamed"]),
        ("Peru's striker left for Chile. The team announced that training would resume.", ["unnamed"]),
        ("Peru's team arrived in Chile. The team said it was ready.", ["Peru"]),
        (
            "Britain, France and Germany met in Lima. The Europeans said it was late.",
            ["United Kingdom", "France", "Germany"],
        ),
        ("The Lakes Union left. Its president, Jordan Solis, said it was late.", ["Jordan Solis"]),
        ("The judge, Chad Solis, said it was late.", ["Chad Solis"]),
        ("Jordan Solis left. Solis said it was late.", ["Jordan Solis"]),
        ("In Jordan, Solis said it was late.", ["Solis"]),
        ("Luc Roy left. Ivo Ito was bound and robbed in Lima, he said.", ["Luc Roy"]),
        ("Luc Roy left. Ivo Ito was bound, he said after talks in Lima on Friday.", ["Luc Roy"]),
        ("Peru helped Chile, Luc Roy said. Ivo Ito was to lead it, he said.", ["Luc Roy"]),
        ("Ivo Ito met Luc Roy in Lima, a Peruvian official said. The mill was old, he said.", ["Peru"]),
        ("Luc Roy left. Ivo Ito had, he said, left too.", ["Luc Roy"]),
        ("Luc Roy left. Ivo Ito sang because, he said, it was late.", ["Ivo Ito"]),
        ("Luc Roy left. When Ivo Ito sang, he said it was late.", ["Ivo Ito"]),
        ("Hezbollah spoke. Hamas was late, the group said.", ["Hezbollah"]),
        ("Hezbollah spoke. Hamas was late, according to the group.", ["Hezbollah"]),
        ('Hezbollah spoke. "Hamas was late," the group told reporters.', ["Hezbollah"]),
        ("Luc Roy wrote to Peru on Monday. Chile held the clerks, the letter said.", ["Luc Roy"]),
        ("The attorney general, Tarek William Saab, said it was late.", ["Tarek William Saab"]),
        ("A poll by Ipsos found that it was late.", ["Ipsos"]),
        ("Ivo Reid, the head of TikTok, left for Lima. The company said it was late.", ["TikTok"]),
        ("France left. The Europeans said it was late.", ["European Union"]),
        ("Pakistan summoned India's envoy. The Foreign Office said it was late.", ["Pakistan"]),
        ("The Foreign Office said it was late.", ["United Kingdom"]),
        ("Britain warned Pakistan. The Foreign Office said it was late.", ["United Kingdom"]),
        ("The Kremlin's account of the call did not mention Chile.", ["Russia"]),
        ("Aslan Quux, Peru's president, left. The Peruvian president said it was late.", ["Aslan Quux"]),
        ('"We will go," the mayor said, spokesman Luc Roy telling reporters that nothing changed.', ["Luc Roy"]),
        ("The Lakes Society said it was late. A report on the harbour says ships left.", ["unnamed"]),
        ("President Ana Ruiz of Peru left. The defiant Peruvian president said it was late.", ["Ana Ruiz"]),
        ("Glencore left. The Swiss miner said it was late.", ["Glencore"]),
        ("TotalEnergies met BP. The French oil major said it was late.", ["TotalEnergies"]),
        ("Toyota met BP. The British company said it was late.", ["BP"]),
        ("Toyota fell in Peru. The tech giant said it was late.", ["Toyota"]),
        ("Hezbollah left with Hamas. The Lebanese group said it was late.", ["Hezbollah"]),
        ("Toyota fell. The Swiss company said it was late.", ["unnamed"]),
        ("The United Nations left. The carmaker said it was late.", ["unnamed"]),
        ("Peru's Luc Roy met Chile's Ivo Ito. The Peruvian said it was late.", ["Luc Roy"]),
        ("Emmanuel Macron met Olaf Scholz. The German urged patience.", ["Olaf Scholz"]),
        ("Emmanuel Macron met Olaf Scholz. The French urged patience.", ["France"]),
        ("Emmanuel Macron left. The Russian State said it was late.", ["Russia"]),
        (
            "US Defense Secretary Ann Hart met Chilean Defence Minister Ivo Roy. His US counterpart said it was late.",
            ["Ann Hart"],
        ),
        ("President Ana Ruiz of Peru hosted Chile's President Ivo Ito. Her guest said it was late.", ["Ivo Ito"]),
        (
            "President Ana Ruiz of Peru hosted Chile's President Ivo Ito. Ruiz left. Ito sang. They urged patience.",
            ["Ana Ruiz", "Ivo Ito"],
        ),
        (
            "The head of the World Bank, Ann Hart, left. Ivo Ito, Chile's budget chief, left. Hart sang. "
            "The Chilean official said it was late.",
            ["Ivo Ito"],
        ),
        (
            "Redwan Tola, national security adviser to President Ana Ruiz, left. He said it was late.",
            ["Redwan Tola"],
        ),
        ("Reliance Industries left. A spokesman for Reliance said it was late.", ["Reliance Industries"]),
        ("Peru's army chief, General Luc Roy, left for Chile. The army said it was late.", ["Peru"]),
        ("The Secretary-General said it was late.", ["United Nations"]),
        ("NATO met. The Secretary General said it was late.", ["NATO"]),
        ("Jens Stoltenberg met Ana Ruiz. The secretary general said it was late.", ["Jens Stoltenberg"]),
        ("The party's secretary general, Luc Roy, left. The secretary general said it was late.", ["Luc Roy"]),
        ("NATO allies said it was late.", ["NATO"]),
        ("Other NATO allies said it was late.", ["unnamed"]),
        ("NATO's allies said it was late.", ["unnamed"]),
        ("G7 countries urged patience.", ["G7"]),
        ("Some G7 countries urged patience.", ["unnamed"]),
        ("NATO chief Jens Stoltenberg left. The alliance's head said it was late.", ["Jens Stoltenberg"]),
        ("Hamas leader Luc Roy left. The militant group's leader said it was late.", ["Luc Roy"]),
        ("Hamas leader Luc Roy left. The group's spokesman said it was late.", ["Hamas"]),
        ("The World Bank's president, Ivo Ito, left. The bank's president said it was late.", ["Ivo Ito"]),
        ("The World Bank's president, Ivo Ito, left. The bank's chief economist said it was late.", ["World Bank"]),
        ("Siemens fell. Its chief executive, Ivo Ito, left. The company's boss said it was late.", ["Ivo Ito"]),
        ("Siemens fell. The company's chief executive said it was late.", ["Siemens"]),
        ("Toyota chief executive Ivo Ito left. The Toyota boss said it was late.", ["Ivo Ito"]),
        ("Ana Ruiz left. The company's chief executive said it was late.", ["unnamed"]),
        (
            "Peruvian opposition leader Ana Ruiz left. President Ivo Ito sang. The opposition leader said it was late.",
            ["Ana Ruiz"],
        ),
        ("President Ivo Ito left. The opposition leader said it was late.", ["unnamed"]),
        ("EU envoy Ana Ruiz met Chile's President Ivo Ito. Both sides said it was late.", ["European Union", "Chile"]),
        (
            "World Bank President Ana Ruiz met IMF chief Ivo Ito. The World Bank chief said it was late.",
            ["Ana Ruiz"],
        ),
        ("Peru's army and the paramilitary Lakes Front said they were late.", ["Peru", "Lakes Front"]),
        ("World Bank chief Ivo Ito met Emmanuel Macron. Ito left. The Argentine said it was late.", ["Ivo Ito"]),
        ("World Bank chief Ivo Ito left Argentina. The Argentine said it was late.", ["Argentina"]),
        ("Shell and BP left. The British company said it was late.", ["unnamed"]),
        ("The ICRC said it was late.", ["International Committee of the Red Cross"]),
        ("The U.S. Coast Guard said it was late.", ["United States"]),
        ("Peru's General Staff said it was late.", ["Peru"]),
        ("The Chilean air force said it was late.", ["Chile"]),
        ("Chief of the General Staff Ann Ito said it was late.", ["Ann Ito"]),
        ("The school's staff said it was late.", ["unnamed"]),
        ("Prince William said it was late.", ["William"]),
        ("Taiwan's President William Lai left. Lai said it was late.", ["Lai Ching-te"]),
        ("Hong Kong leader John Lee left. Lee said it was late.", ["John Lee"]),
        ("King Harald and Queen Sonja of Norway left. The king said it was late.", ["Harald V"]),
        ("King Harald and Queen Sonja of Norway left. The queen said it was late.", ["Sonja"]),
        ("Britain's Home Office said it was late.", ["United Kingdom"]),
        ("The U.S. National Hurricane Center said it was late.", ["National Hurricane Center"]),
        ("Swiss Lake Company said it was late.", ["Swiss Lake Company"]),
        ("Tehran University said it was late.", ["Tehran University"]),
        ("The Tehran government said it was late.", ["Iran"]),
        ("The mill's director, Ana Ruiz of the Lakes Laboratory, said it was late.", ["Ana Ruiz"]),
        ("And in a separate development, Peruvian and Chilean officials said it was late.", ["Peru", "Chile"]),
        ("The Army Corps of Engineers said it was late.", ["Corps of Engineers"]),
        ("Britain's Telegraph newspaper said it was late.", ["Telegraph"]),
        ("The state-controlled Xinhua news agency said it was late.", ["Xinhua"]),
        ("The Afghan intelligence agency said it was late.", ["Afghanistan"]),
        ("Hamas left. The radical Islamist group said it was late.", ["Hamas"]),
        ("Chairman of Corvex’s Policy Committee Ann Ito said it was late.", ["Ann Ito"]),
        ("The JVP and some of the island's leading Buddhist bishops said it was late.", ["JVP"]),
        ("A spokesman for the Fund to Fight Flu, Measles and Malaria, Luc Roy, said it was late.", ["Luc Roy"]),
        ("The vice chairman of Peru's cabinet, the council of elders, Luc Roy, said it was late.", ["Luc Roy"]),
        ("The Citizen's Coalition for Peace said it was late.", ["Citizen's Coalition for Peace"]),
        ("An article published Thursday in the Lagos Herald newspaper said it was late.", ["Lagos Herald"]),
        ("U.S. envoy to the Middle East Ann Ito and Peru's envoy Luc Roy said it was late.", ["Ann Ito", "Luc Roy"]),
        ("A letter by museum director Ann Ito and Mayor Luc Roy said it was late.", ["Ann Ito", "Luc Roy"]),
        ("Aides close to the Lakes Party said it was late.", ["Lakes Party"]),
        ("Peru's envoy and the Trump organization said it was late.", ["Peru", "Trump organization"]),
        ("The Tishrin newspaper said so. Officials left. The Syrian newspaper said it was late.", ["Tishrin"]),
        ("South Korea left. The North's state Korean Central News Agency said it was late.", ["KCNA"]),
        ("Turkey's parliament voted. The ruling party said it was late.", ["unnamed"]),
        ("Sudanese President Omar el-Bashir said it was late.", ["Omar al-Bashir"]),
        ("A mill is run by Corvex. Corvex said it was late.", ["Corvex"]),
        ("Ann Ito met Luc Roy. She hailed the bond of Chad and Mali. They said it was late.", ["Ann Ito", "Luc Roy"]),
        (
            "Ann Ito spoke on the phone today with Luc Roy on the bond of Chad and Mali. They said it was late.",
            ["Ann Ito", "Luc Roy"],
        ),
        ("The ministers hailed talks between Chad and Mali. They said it was late.", ["unnamed"]),
        ("The ministers left. Talks between Chad and Mali go on. The ministers said it was late.", ["unnamed"]),
        ("The members of the Security Council left. They said it was late.", ["United Nations Security Council"]),
        ("The king thanked Ann Ito. He said it was late.", ["unnamed"]),
        ("The president spoke to Prime Minister Ann Ito. The president said it was late.", ["unnamed"]),
        (
            "U.S. Secretary of State Ann Ito met Peruvian Foreign Minister Luc Roy. The secretary said it was late.",
            ["Ann Ito"],
        ),
        (
            "U.S. Secretary of State Ann Ito met Peruvian Foreign Minister Luc Roy. The minister said it was late.",
            ["Luc Roy"],
        ),
        ("Ann Ito met with Luc Roy in Oslo. The two also said it was late.", ["Ann Ito", "Luc Roy"]),
        (
            "Ann Ito spoke with Luc Roy. Ann Ito left. Luc Roy slept. Mills are old. Rain fell. They said it was late.",
            ["Ann Ito", "Luc Roy"],
        ),
        ("The Chairperson-in-Office, Foreign Minister Ann Ito, said it was late.", ["Ann Ito"]),
        ("The Heads of State said it was late.", ["unnamed"]),
        ('The mayor, Ann Ito, today issued the following statement: "It is far too late."', ["Ann Ito"]),
        ("We, the leaders of the G7, met in Lima. We say it is late.", ["G7"]),
        ("Ann Ito signed an order. It voids Luc Roy's order. The order says it was late.", ["Ann Ito"]),
        ("Ana Ruiz fell ill. The Ruiz family said it was late.", ["Ruiz family"]),
        ("Peru's main party (the Peruvian Lakes Party) said it was late.", ["Peruvian Lakes Party"]),
        (
            "In Lima, deputies asked Peru's president, Ana Ruiz, to go. The president's office said it was late.",
            ["Peru"],
        ),
        ("The trips by Peruvian leaders to Chile and Mali ended. Both countries said it was late.", ["Chile", "Mali"]),
        ("Sudan sent troops to Darfur. The government said it was late.", ["Sudan"]),
        ("Mudslides hit Peru. Authorities said it was late.", ["Peru"]),
        ("Mudslides hit Peru. Officials said it was late.", ["unnamed"]),
        (
            "France and Germany met. The two countries' French and German ministers said it was late.",
            ["France", "Germany"],
        ),
        ("They blamed the keepers of the mint in Oman, who said it was late.", ["unnamed"]),
        ("Calling for calm, Ana Ruiz left Lima. Peru published a statement", ["Ana Ruiz"]),
        ("Mr. Ito's nephew, Luc, said it was late.", ["Luc Ito"]),
        ("European Union lawmakers said it was late.", ["European Parliament"]),
        ("The E.U's budget grew. U.S officials said it was late.", ["United States"]),
        ("The P5+1 said it was late.", ["United States", "United Kingdom", "France", "Russia", "China", "Germany"]),
        ("Reuters quoted Ivo Soto as saying so. Separately, a published report said it was late.", ["unnamed"]),
        ("Ivo Soto left. It is subject to a prosecutor's review, he said.", ["Ivo Soto"]),
        ("The U.S. Secretary of State left. Ms. Rice said it was late.", ["Condoleezza Rice"]),
        ("Elsewhere in Oslo, Peruvian and Chilean officials said it was late.", ["Peru", "Chile"]),
        ("But after the talks, the head of the mint, General Ana Ruiz, said it was late.", ["Ana Ruiz"]),
        ("Luc Roy sent a letter to Ana Ruiz which said that it was late.", ["Luc Roy"]),
        ("Andina reports that President Ana Ruiz said it was late.", ["Ana Ruiz"]),
        ("Peru's opposition Lakes Party said it was late.", ["Lakes Party"]),
        ("A spokesman for Peru's Lakes Party said it was late.", ["Lakes Party"]),
        ("A spokesman for Peru's Lake Council said it was late.", ["Peru"]),
        ("Luc Roy of Chile left after the Peruvian leader Ana Ruiz's remarks suggesting it was late.", ["Ana Ruiz"]),
        ("The Kremlin denied the report.", ["Russia"]),
        ("France met Germany. Neither side mentioned the border.", ["France", "Germany"]),
        ("A leading French newspaper says the premier will resign.", ["unnamed"]),
        ("Neither France nor Germany commented on the border.", ["France", "Germany"]),
        (
            "Ana Ruiz met Luc Roy in Peru. Ruiz said Chile was ready. Neither leader mentioned the tax.",
            ["Luc Roy", "Ana Ruiz"],
        ),
        ("Ana Ruiz of Peru met Luc Roy of France. Ruiz wept. Neither side mentioned the tax.", ["Peru", "France"]),
        ("France met Germany in May, and both said a pact was near.", ["France", "Germany"]),
        ("France joined Germany in calling for a truce.", ["France", "Germany"]),
        ('Ann Ito spoke last. "Nobody believes Mr. Juan Solis any more," she said.', ["Ann Ito"]),
        ('Luc Roy spoke last. "Nobody believes Mr. Juan Solis any more," he said.', ["Luc Roy"]),
        ('France and Norway agreed. "We will help Peru and Chile," they said.', ["France", "Norway"]),
        ("Peru signed. In Oslo, the foreign ministry said it was pleased.", ["Norway"]),
        (
            "Peru's Ana Ruiz, Chile's Juan Solis and Cuba's Jo Ito said so.",
            ["Ana Ruiz", "Juan Solis", "Jo Ito"],
        ),
        ("A study published on Monday by the World Bank says that trade fell.", ["World Bank"]),
        ("Trade fell, according to a poll released Monday by CNN.", ["CNN"]),
        ("An FBI report says the lock was broken.", ["FBI"]),
        ("Paul Holt ran for mayor. Holt supporter Ana Ruiz, 48, said it was late.", ["Ana Ruiz"]),
        ("One shopper, Ana Ruiz, 62, said it was late.", ["Ana Ruiz"]),
        ('Ana Holt ran for mayor. Paul Reed opposed her. "Jan Ito is weak," he said.', ["Paul Reed"]),
        ('Ana Holt ran for mayor. Paul Reed opposed her. "Juan Solis is weak," he said.', ["Paul Reed"]),
        ("Representative Ana Holt spoke in Lima. The congresswoman said it was late.", ["Ana Holt"]),
        ("A Chilean rights group says it was late.", ["unnamed"]),
        ("A U.S. newspaper says it was late.", ["unnamed"]),
        ("The U.S.-based rights group Human Rights Watch said it was late.", ["Human Rights Watch"]),
        ("Intel Corporation said it was late.", ["Intel"]),
        ("Peru, Chile and other countries said so.", ["Peru", "Chile"]),
        ("Peru and aid groups said so.", ["Peru", "unnamed"]),
        ("Some Peruvian lawmakers said so.", ["unnamed"]),
        ("Aid groups and Peruvian officials said so.", ["unnamed", "Peru"]),
        ("Peru fell. The hikers and their parents said so.", ["unnamed"]),
        ("Peru and U.S.-based Human Rights Watch said so.", ["Peru", "Human Rights Watch"]),
        ("• Boeing and Peru announced a mill.", ["Boeing", "Peru"]),
        ("Ana Ruiz had a telephone conversation with Juan Solis. The two leaders said so.", ["Ana Ruiz", "Juan Solis"]),
        ("Ana Ruiz met with Juan Solis. Paul Reed was ill. The pair said so.", ["Ana Ruiz", "Juan Solis"]),
        (
            "Peru’s Ana Ruiz spoke with Chile’s Juan Solis. They weighed the Normandy format. Both sides said so.",
            ["Peru", "Chile"],
        ),
        (
            "Ana Ruiz of Peru met with Juan Solis of Chile, Abel Cruz of Mali and Omar Diallo of Chad. They said so.",
            ["Ana Ruiz", "Juan Solis", "Abel Cruz", "Omar Diallo"],
        ),
        ("Peru’s Ana Ruiz met Chile’s Juan Solis. The two countries’ leaders said so.", ["Ana Ruiz", "Juan Solis"]),
        ("Ana Ruiz met George W.Bush. Mr Bush said so.", ["George W. Bush"]),
        ("Yarrow district chief Juan Solis in Marsh province said so.", ["Juan Solis"]),
        ("Hamas gunmen said so.", ["Hamas"]),
        ("U.S. billionaire investor Warren Holt said so.", ["Warren Holt"]),
        ("Swiss regulators said so.", ["Switzerland"]),
        ("Mexico charged two men. Federal prosecutors said so.", ["Mexico"]),
        ("Opposition leaders Ann Ito and Juan Solis said so.", ["Ann Ito", "Juan Solis"]),
        ("U.S. opposition leaders said so.", ["unnamed"]),
        ("The Torvane Energy company said so.", ["Torvane Energy"]),
        ("The Wall Street firm said so.", ["unnamed"]),
        ("U.S. Magistrate Judge Juan Solis left. The magistrate said so.", ["Juan Solis"]),
        ("Ohio Gov. Ann Holt, a friend of Paul Reed, said so.", ["Ann Holt"]),
        ("Stephen King left. King said so.", ["Stephen King"]),
        ("Ann Ito and another former classmate said so.", ["Ann Ito", "unnamed"]),
        ("NBC executives said so.", ["NBC"]),
        ("Sen. Ann Ito met Juan Solis. The Texas senator said so.", ["Ann Ito"]),
        ("Ann Ito met Juan Solis. The Lima billionaire said so.", ["Ann Ito"]),
        ("Ann Ito left. The Peruvian author said so.", ["Ann Ito"]),
        ("Ann Ito left. Peru's best singer said so.", ["unnamed"]),
        ("A Peruvian singer met Ann Ito. The singer said so.", ["unnamed"]),
        ("China Road Corp. said so.", ["China Road Corp."]),
        ("Toyota Motor Corporation said so.", ["Toyota"]),
        ("A Peruvian candidate said so.", ["unnamed"]),
        ("Ann Ito held talks with Juan Solis, who said so.", ["Juan Solis"]),
        (
            'Juan Solis sat. "Not yet," Solis said. "It is late. It is dark. We wait. We hope."\n\nHe said so.',
            ["Juan Solis"],
        ),
        ("The Fatah party said so.", ["Fatah"]),
        ("Parliamentarian Ana Ruiz said so.", ["Ana Ruiz"]),
        ("Colombia’s FARC rebels left. The rebels said so.", ["FARC"]),
        ("Nepal’s Maoist rebels said so.", ["Maoist rebels"]),
        ("The EU force said so.", ["European Union"]),
        ("Israeli ground troops say so.", ["Israel"]),
        ("Two U.S. soldiers said so.", ["unnamed"]),
        ("Health officials in Chad say so.", ["Chad"]),
        ("Police in southern Laos say so.", ["Laos"]),
        ("U.S. officials in Chad say so.", ["United States"]),
        ("Doctors in Chad say so.", ["unnamed"]),
        ("When the raid ended, Ana Ruiz left the hall and said so.", ["Ana Ruiz"]),
        ("A group calling itself the Holy Tin Brigades said so.", ["Holy Tin Brigades"]),
        ("A group calling itself the Islamic Tin Army of Iraq said so.", ["Islamic Tin Army of Iraq"]),
        ("Congressional investigators said so.", ["United States Congress"]),
        ("The chairman of the powerful Salt Federation said so.", ["Salt Federation"]),
        ("A former chairman of the Salt Federation said so.", ["unnamed"]),
        ("A purported Taliban spokesman said so.", ["Taliban"]),
        ("The European Union met. The European Commission waits. The bloc said so.", ["European Union"]),
        ("A joint U.S. and EU statement praised Laos. The statement said so.", ["United States", "European Union"]),
        ("The northern rebels from the Lakes Army said so.", ["Lakes Army"]),
        ("The rebels of the Lakes Army came. The rebels said so.", ["Lakes Army"]),
        ("The rebel Lakes Army and Peru said so.", ["Lakes Army", "Peru"]),
        ("Ana “Nita” Ruiz said so.", ["Ana Ruiz"]),
        ("Soviet leader Mikhail Gorbachev met Ronald Reagan. Both sides said so.", ["Soviet Union", "United States"]),
        ("Ana Ruiz told Jo Ito of her talks with Juan Solis. She said so.", ["Ana Ruiz"]),
        ("Laos fell. If it lasts, the Europeans say they will go.", ["European Union"]),
        ("Talks began after Ana Ruiz flew to Quito to urge calm.", ["Ana Ruiz"]),
        ("Salt is dear but nobody mines it, said Ana Ruiz as she opened the mill.", ["Ana Ruiz"]),
        ("Hezbollah and al-Qaida said so.", ["Hezbollah", "al-Qaida"]),
        ("Peru and the Andean Rowing Confederation said so.", ["Peru", "Andean Rowing Confederation"]),
        ("Lawyer and former Chilean mayor Ana Ruiz said so.", ["Ana Ruiz"]),
        ("Minister of Forests and Consumer Protection Ana Ruiz said so.", ["Ana Ruiz"]),
        ("Peru and the head of the mint, Ana Ruiz, said it was late.", ["Peru", "Ana Ruiz"]),
        ("The minister of trade and industry, Ana Ruiz, said it was late.", ["Ana Ruiz"]),
        ("Magna Motors Corp. sold a mill. Magna said it was late.", ["Magna Motors"]),
        ("They sued a Peruvian bank, Torrelin. The bank said it was late.", ["Torrelin"]),
        ("Democrat Nina Castillo spoke. She said it was late.", ["Nina Castillo"]),
        ("Holt County mint director Ana Ruiz said it was late.", ["Ana Ruiz"]),
        ("A report obtained by CNN says the lock was broken.", ["unnamed"]),
        ("Peru and Chile met. A joint statement issued in Lima said it was late.", ["Peru", "Chile"]),
        ("Peru signed. A report Friday by the state-run Xinhua news agency said it was late.", ["Xinhua"]),
        ("Peru signed. A letter released Monday by the World Bank said it was late.", ["World Bank"]),
        ("Peru signed. A letter released Monday by a clerk said it was late.", ["unnamed"]),
        ("The UN Security Council met. The UN resolution asks for calm.", ["United Nations Security Council"]),
        ("The UN met. The UN resolution asks for calm.", ["United Nations"]),
        ("Chilean news media report that it was late.", ["Chilean media"]),
        ("A Chilean newspaper says it was late.", ["unnamed"]),
        ("Peru's state-run television said it was late.", ["Peruvian state television"]),
        ("Swedish news reports say it was late.", ["Swedish media"]),
        ("Peruvian officials left. Officials said it was late.", ["Peru"]),
        ("Chilean officials left. Officials in Oslo said it was late.", ["Norway"]),
        ("Chilean officials left. Officials in Oslo met. Officials said it was late.", ["Norway"]),
        ("A spokesman for the Peruvian Water Ministry left. He said it was late.", ["Peru"]),
        ("The commander of the U.N. force in Chad left. He said it was late.", ["United Nations"]),
        ("The director of Peru's prisons said it was late.", ["Peru"]),
        ("The head of Peru's main opposition party said it was late.", ["unnamed"]),
        ("A former head of Peru's mint said it was late.", ["unnamed"]),
        ("Peruvian President Ana Ruiz met Chilean Premier Juan Solis. Their accord asks for calm.", ["Peru", "Chile"]),
        ("NASA scientists said it was late.", ["NASA"]),
        ("Chilean scientists said it was late.", ["unnamed"]),
        ("An army spokesman (Major Ana Ruiz) said it was late.", ["Ana Ruiz"]),
        ("But, some Peruvian officials and teachers say it is late.", ["Peru"]),
        ("A firm tied to the mint in Peru is denying it was late.", ["unnamed"]),
        ("An audiotape attributed to Ana Ruiz says it was late.", ["Ana Ruiz"]),
        ("A video released by the Lakes Army says it was late.", ["Lakes Army"]),
        ("The Kurdish regional government said it was late.", ["Kurdistan Regional Government"]),
        ("The New York Times quoted envoys. The Times says it was late.", ["New York Times"]),
        ("A Washington Post report blamed the CIA. The Post says it is late. It says so.", ["Washington Post"]),
        ("Ana Ruiz sent greetings to Oslo. The greetings say it was late.", ["Ana Ruiz"]),
        ("The Islamic State of Iraq said it was late.", ["Islamic State of Iraq"]),
        ("Peru held a vote. The opposition said it was late.", ["Peruvian opposition"]),
        ("Peru held a vote. The opposition in Chile said it was late.", ["Chilean opposition"]),
        ("Peru's main opposition Lakes Party left. The opposition said it was late.", ["Lakes Party"]),
        ("Health officials in Laos left. Officials said it was late.", ["Laos"]),
        ("Peruvian officials left. Anti-fraud officials said it was late.", ["unnamed"]),
        ("Peruvian harbor officials said it was late.", ["Peru"]),
        ("As Ana Ruiz and Juan Solis noted, it was late.", ["Ana Ruiz", "Juan Solis"]),
        ("The Lagos Herald cites envoys and says it was late.", ["Lagos Herald"]),
        ("Peruvian hospital officials said it was late.", ["unnamed"]),
        ("Peruvian prosecutors said it was late.", ["Peru"]),
        ("Peruvian police report the bridge fell.", ["Peru"]),
        ("Peru rejected the plan, with a spokesman saying it was late.", ["Peru"]),
        ("Peru sold a mill. A presidential spokesman said it was late.", ["Peru"]),
        ("Peru's President Dina Boluarte left. The leader of the rowing club said it was late.", ["unnamed"]),
        ("Juan Solis, the leader of the Lakes Party, met Ana Ruiz of Peru. The party leader said so.", ["Juan Solis"]),
        ("Washington and the European Union say it was late.", ["United States", "European Union"]),
        (
            "They blamed the rebel group Chad Movement for Justice. The rebel group said so.",
            ["Chad Movement for Justice"],
        ),
        ("Ana Ruiz wrote to Oslo. The telegram says it was late.", ["Ana Ruiz"]),
        ("The state news agency KCNA said it was late.", ["KCNA"]),
        ("An Upjohn spokesman said it was late.", ["Upjohn"]),
        ("A Democratic spokesman said it was late.", ["unnamed"]),
        ("Peruvian Jewish leaders said it was late.", ["unnamed"]),
        ("The governments of Peru and Chile said it was late.", ["Peru", "Chile"]),
        ("Peru and Chile signed. Their foreign ministries said it was late.", ["Peru", "Chile"]),
        ("The central banks of Peru and Chile said it was late.", ["unnamed"]),
        ("The Peruvian foreign ministry's spokeswoman said it was late.", ["Peru"]),
        ("Ana Ruiz wrote to Oslo. The letter says it was late. It says Norway is small.", ["Ana Ruiz"]),
        ("The Peruvian army says guards shot a thief. They say it was late.", ["Peru"]),
        ("Sheng Huarin, the vice chairman of the board, left. He said it was late.", ["Sheng Huarin"]),
        ("In his speech the President said it was late. Russia is big. Russian mills are too.", ["Russia"]),
        ("Family members of Ana Ruiz said it was late.", ["unnamed"]),
        ("OPEC met. A new report by analysts said it was late.", ["unnamed"]),
        ("European and Peruvian officials said it was late.", ["European Union", "Peru"]),
        ("Palestinian militants said it was late.", ["Palestinian militants"]),
        ("Hamas met. The Islamic group said it was late.", ["Hamas"]),
        ("Sudan's president left. Darfur is hot. The government said it was late.", ["Sudan"]),
        ("Peru and Chile say Mali is late, a charge it denies.", ["Mali"]),
        ("Furthermore, Peru and Chile affirm that it was late.", ["Peru", "Chile"]),
        ("The Oslo-based Lakes Watch (LW) also said it was late.", ["Lakes Watch"]),
        ("The Oslo-based Good Lakes organization said it was late.", ["Good Lakes"]),
        ("The Lagos state government said it was late.", ["unnamed"]),
        ("Juan Solis left the National Mill Party. The company said it was late.", ["unnamed"]),
        ("The New York-based Human Rights Watch said it was late.", ["Human Rights Watch"]),
        ("The UN-backed Lakes Tribunal said it was late.", ["Lakes Tribunal"]),
        ("The army-controlled Lakes Council said it was late.", ["Lakes Council"]),
        ("State-run Xinhua news agency says it was late.", ["Xinhua"]),
        ("The Norwegian Lakes Council said it was late.", ["Norwegian Lakes Council"]),
        ("UN port chief Jan Holt said it was late.", ["Jan Holt"]),
        ("June Holt told reporters it was late.", ["June Holt"]),
        ("In June Peru said it was late.", ["Peru"]),
        ("Mr Putin met President of Peru Alan Holt. The President of Russia said it was late.", ["Vladimir Putin"]),
        ("Mr Putin wrote to President of Peru Alan Holt. The President said it was late.", ["Vladimir Putin"]),
        ("They left. One of the crew, identified as Ana Ruiz, said it was late.", ["Ana Ruiz"]),
        ("The world body says it was late.", ["United Nations"]),
        ("Lakes Watch met. The oil cartel says it was late.", ["OPEC"]),
        ("The World Health Organization met. The world health body says it was late.", ["World Health Organization"]),
        ("After talks with Juan Solis, Paul Reed left Lima. He said it was late.", ["Paul Reed"]),
        ("Speaking in Oslo before a meeting with Mr. Solis, Mr. Roy left. He said it was late.", ["Roy"]),
        ("Peru's pro-Western president said it was late.", ["Peru"]),
        ("Peru held a vote. The country's army said it was fair.", ["Peru"]),
        ("Peru's opposition leaders say it was late.", ["Peruvian opposition"]),
        ("President Ana Ruiz of Peru left. Al-Qaida's leader said it was late.", ["al-Qaida"]),
        ("A Peruvian opposition spokesman said it was late.", ["Peruvian opposition"]),
        ("Critics such as Peru and Chile say it was late.", ["Peru", "Chile"]),
        ("News reports from Peru say it was late.", ["unnamed"]),
        ("Press reports quoting officials in Peru say it was late.", ["unnamed"]),
        ("Xinhua reports from Lima that it was late.", ["Xinhua"]),
        ("The Nelson Mandela Foundation said it was late.", ["Nelson Mandela Foundation"]),
        ("Ana Ruiz met Juan Solis, who came from Lima and said it was late.", ["Juan Solis"]),
        ("The Lakes Union met. The Lakes Mine Safety Bureau said it was late.", ["Lakes Mine Safety Bureau"]),
        ("U.N. chief investigator Ana Ruiz says it is late.", ["Ana Ruiz"]),
        ("Ana Ruiz met Jan Ito. Two senators said it was late.", ["unnamed"]),
        ("France and Germany met. The two ministers said it was late.", ["France", "Germany"]),
        (
            "It followed a report by the head of the A.U.'s force in Chad which said it was late.",
            ["African Union"],
        ),
        ("A spokesman for the millers, Luc Roy, head of the Lima Institute says it is late.", ["Luc Roy"]),
        ("Chile tried them in Oslo. The prosecution says they ran.", ["unnamed"]),
        ("Peru, whom Chile has accused of theft, said it was late.", ["Peru"]),
        ("A spokesman for the U.N. Environment Program says it is late.", ["UNEP"]),
        ("Ana Ruiz of Peru signed an order. The order says it is late.", ["Ana Ruiz"]),
        ("The Lakes Budget Office said it was late.", ["Lakes Budget Office"]),
        ("The Lakes Law Society said it was late.", ["Lakes Law Society"]),
        ("The Emancipation Proclamation says it is late.", ["Emancipation Proclamation"]),
        ("A spokeswoman for Holt & Marsh said it was late. She said so again.", ["Holt & Marsh"]),
        ("Ann Holt & Luc Marsh said it was late.", ["Ann Holt", "Luc Marsh"]),
        ("They left Ohio. New York said it was late.", ["New York"]),
        ("Lakes Society spokesman P.J. Holt said it was late. Mr. Holt said so.", ["P.J. Holt"]),
        ("A.L. Holt Corp. said it was late.", ["A.L. Holt"]),
        ("Rep. Tony Hall, D-Ohio, said it was late.", ["Tony Hall"]),
        ("Ana Ruiz left after Peru, Chile and Chad said it was late.", ["Peru", "Chile", "Chad"]),
        ("Ana Ruiz left after Easter, Peru and Chile said.", ["Peru", "Chile"]),
        ("Chechnya's president said it was late.", ["Chechnya"]),
        ("President Vladimir Putin met mayors. Chechnya's president said it was late.", ["Chechnya"]),
        (
            "Chechen President Aslan Ito met President Vladimir Putin. The Chechen president said it was late.",
            ["Aslan Ito"],
        ),
        ("Somaliland and Peru met. Somaliland's president said it was late.", ["Somaliland"]),
        ("Peru and Chile met. The two countries' trade ministers said it was late.", ["Peru", "Chile"]),
        (
            "President Ana Ruiz of Peru met President Luc Roy of Chad. The two countries' presidents said it was late.",
            ["Ana Ruiz", "Luc Roy"],
        ),
        ("Ana Ruiz met Park Sun-ho in Lima. Park said it was late.", ["Park Sun-ho"]),
        ("Ana Ruiz met Carl Park, a judge. Park's wife left, and Park said it was late.", ["Carl Park"]),
        ("Ana Ruiz met Carl Banks, a judge. Banks said it was late.", ["Carl Banks"]),
        ("Ana Ruiz met Carl Banks, a judge. Four banks said it was late.", ["unnamed"]),
        ("Minister of Civil Defence, Emergencies and Disaster Relief Ivan Petrov said it was late.", ["Ivan Petrov"]),
        ("The director of the Marsh Museum in Lima said it was late.", ["unnamed"]),
        ("Senate Majority Whip Ann Holt said it was late.", ["Ann Holt"]),
        ("President Bush met the Senate. The minority leader said it was late.", ["unnamed"]),
        ("In early March Peru said it was late.", ["Peru"]),
        ("Last May Peru said it was late.", ["Peru"]),
        ("The Peruvian Salt Safety Commission said it was late.", ["Peruvian Salt Safety Commission"]),
        ("Many Democrats say it is late.", ["Democratic Party"]),
        ("House Republicans denied it was late.", ["Republican Party"]),
        ("Italian Christian Democrats said it was late.", ["Christian Democrats"]),
        ("Peru and Chile met. Officials on both sides said it was late.", ["Peru", "Chile"]),
        ("The Lakes Party met in Lima. Party officials said it was late.", ["Lakes Party"]),
        ("Peru's Supreme Court met. The justices said it was late.", ["Peru"]),
        ("Parliament passed the bill. Party officials said it was late.", ["unnamed"]),
        ("The president and prime minister of Peru said it was late.", ["Peru"]),
        (
            "President Ana Ruiz and Speaker Luc Roy met. The President and Speaker said it was late.",
            ["Ana Ruiz", "Luc Roy"],
        ),
        ("The chairman and president of Delta Mills, Ann Ito, said it was late.", ["Ann Ito"]),
        (
            "Senator Juan Solis and Ministers Ana Ruiz and Luc Roy said it was late.",
            ["Juan Solis", "Ana Ruiz", "Luc Roy"],
        ),
        ("Lakes Trade Council (LTC) spokesman Luc Roy said it was late.", ["Luc Roy"]),
        ("Arab League (AL) envoy Luc Roy said it was late.", ["Luc Roy"]),
        ("A spokesman for the French carmaker Renault says it was late.", ["Renault"]),
        ("The Peruvian News Agency says it was late.", ["Peruvian News Agency"]),
        ("The al-Sahil newspaper says it was late.", ["al-Sahil"]),
        ("An editorial in Peru's Lakes Mirror newspaper said it was late.", ["Lakes Mirror"]),
        ("A column in the state-run People's Mirror newspaper said it was late.", ["People's Mirror"]),
        ("Other Andean nations, including Peru, said it was late.", ["Peru"]),
        ("The Joint Salt and Mining Board Monday said it was late.", ["Joint Salt and Mining Board"]),
        ("Despite the rain, interim President Ana Ruiz and Luc Roy said it was late.", ["Ana Ruiz", "Luc Roy"]),
        ("In Oslo, visiting President Ana Ruiz and Luc Roy said it was late.", ["Ana Ruiz", "Luc Roy"]),
    ],
)
def test_a_source_stands_for_its_speakers(text: str, names: list[str]) -> None:
    """Members are named one by one, and a source without a name is unnamed."""
    assert speakers(text) == names


def test_what_is_left_unsaid_is_left_by_those_who_spoke() -> None:
    """An omission with no source of its own is that of the statement before."""
    text = "France and Germany called for a truce. However, there were no references to prisoners."
    result = statecraft.extract(text)
    assert result.statements[-1].act == "omit"
    assert speakers(text) == ["France", "Germany"]
    assert result.statements[-1].joint


def test_a_document_is_not_of_those_who_are_set_against_it() -> None:
    """Who speaks behind "but" has not written the document that the sentence begins with."""
    assert speakers("The statement made no mention of prices, but Peru said they had risen.", 0) == ["unnamed"]


@pytest.mark.parametrize(
    ("text", "carrier"),
    [
        ("Ana Ruiz told the Financial Times that the port was open.", "Financial Times"),
        ("Ana Ruiz claimed more than twenty times that the port was open.", None),
        ("Reuters reported that the minister said the talks had failed.", "Reuters"),
        ("In a talk with Chilean television broadcast Sunday, Ana Ruiz said the mill was safe.", "Chilean television"),
        ("In a talk with the Voice of America's Burmese service, Ana Ruiz said the mill was safe.", "Voice of America"),
        ("The reports in the New York Times quote two clerks as saying the mill was safe.", "New York Times"),
        ("Ana Ruiz told Peruvian mill hands Monday that the mill was safe.", None),
        ("A letter published Monday in the Lagos Herald said the mill would close.", "Lagos Herald"),
        ("A statement carried by Xinhua said trade had grown.", "Xinhua"),
        ("The minister told Reuters that the tax would stay.", "Reuters"),
        ("The minister told the crowd that the tax would stay.", None),
        ("Asked about a report in the Nikkei that the mill was shut, the minister declined to comment.", None),
        ("The minister told Quito Radio the tax would stay.", "Quito Radio"),
        ('The minister told CNN\'s "Harbour Hour" that the tax would stay.', "CNN"),
        ("In an interview with the Lagos Post, the minister said the tax would stay.", "Lagos Post"),
        ("In a statement carried by the state news agency Andina, the minister said the tax would stay.", "Andina"),
        ("The minister told a news conference that the tax would stay.", None),
        ("Speaking on state television, the minister said the tax would stay.", "state television"),
        ("The minister said the tax would stay, Reuters reported.", "Reuters"),
        ("The minister told the radio host Paul Reed that the tax would stay.", None),
        ("The minister told Fox News host Paul Reed that the tax would stay.", "Fox News"),
        ("In a letter to the council, the minister said the tax would stay.", None),
        ('"The tax stays," the minister wrote on X.', "X"),
        ('"The tax stays," the minister said in a post on X on Monday.', "X"),
        ('"The tax stays," the minister said in a Telegram message.', "Telegram"),
        ("The minister wrote on Telegram that the tax would stay.", "Telegram"),
        ("The minister said the ban on Telegram would stay.", None),
        ("The minister said in a telegram to the council that the tax would stay.", None),
    ],
)
def test_an_outlet_is_told_from_a_listener(text: str, carrier: str | None) -> None:
    """A paper, agency or station carries what it is told; a crowd does not."""
    assert statecraft.extract(text).statements[0].carrier == carrier


def test_a_network_carries_no_later_clause_of_another() -> None:
    """What stands before another speaker behind "while" is not where he spoke."""
    text = "The mayor said in a Telegram post that it was late, while Luc Roy called the delay a shame."
    assert [s.carrier for s in statecraft.extract(text).statements] == ["Telegram", None]


def test_every_statement_says_which_rule_found_it() -> None:
    """So that a wrong one can be traced."""
    result = statecraft.extract('France said it was late. "Go home," it added, urging all to leave.')
    assert [s.rule for s in result.statements] == ["bare-clause", "direct-cue-after", "participle-object-infinitive"]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("A Bush spokesman said it was late.", "George W. Bush"),
        ("A spokeswoman for Mr. Bush said it was late.", "George W. Bush"),
        ("Mr. Bush's aides said it was late.", "George W. Bush"),
        ("Mr. Bush's campaign said it was late.", "George W. Bush"),
        ("An Obama spokesman said it was late.", "United States"),
    ],
)
def test_who_holds_no_office_any_more_speaks_for_no_state(sentence: str, name: str) -> None:
    """A spokesman of the president's is the state's, one of a former president's is his."""
    text = f"George W. Bush and Barack Obama met in Dallas. {sentence}"
    result = statecraft.extract(statecraft.Article(text, published="2013-04-25"))
    assert [actor.name for actor in result.statements[-1].speakers] == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A Chilean rights group says it was late. Human Rights Watch, in a report, said so.", ["Human Rights Watch"]),
        ("An aid group says it was late. Oxfam and Amnesty International said so.", ["Oxfam"]),
        ("A Chilean rights group says it was late. The United Nations said so.", ["unnamed"]),
        ("A Chilean newspaper reports it was late. Lima's Lakes Herald newspaper says so.", ["Lakes Herald"]),
        ("A U.S. newspaper reports it was late. The Washington Post quotes a clerk as saying so.", ["Washington Post"]),
        ("A leading bank says it was late. The Lakes Commission said so.", ["unnamed"]),
        ("A U.S.-based rights group says it was late. The Oslo-based Lakes Watch said so.", ["Lakes Watch"]),
    ],
)
def test_a_body_without_a_name_is_the_one_that_the_next_sentence_names(text: str, names: list[str]) -> None:
    """The opening of a report tells of "a rights group", and the sentence after it says which."""
    assert speakers(text, 0) == names


@pytest.mark.parametrize(
    ("title", "text", "names"),
    [
        ("Mayor Solis Resigns Over Mill", "Juan Solis left on Monday. Solis said so.", ["Juan Solis"]),
        ("President Obama Vetoes Mill Bill", "Obama left on Monday. The president said so.", ["Barack Obama"]),
        ("Host Solis Calls For Calm", "Juan Solis left on Monday. Solis said so.", ["Juan Solis"]),
        ("Ruiz Vows Calm", "Mayor Ruiz said so.", ["Ruiz"]),
    ],
)
def test_a_title_of_capitals_makes_no_names(title: str, text: str, names: list[str]) -> None:
    """A headline's verb is no surname, and a surname in it is whom the text names in full."""
    result = statecraft.extract(statecraft.Article(text, title=title))
    assert [actor.name for actor in result.statements[-1].speakers] == names


def test_a_form_of_address_is_no_role() -> None:
    """Sirs and ladies hold no office."""
    (statement,) = statecraft.extract("Sir Alan Quux said it was late.").statements
    assert [(actor.name, actor.role) for actor in statement.speakers] == [("Alan Quux", None)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("President Lopez Obrador said it was late.", "Andres Manuel Lopez Obrador"),
        ("Juan Van Dyke runs a mill. Mr. Van Dyke said it was late.", "Juan Van Dyke"),
        ("Peru's President Solis Nowak said it was late.", "Solis Nowak"),
    ],
)
def test_a_family_name_may_have_several_words(text: str, name: str) -> None:
    """Behind a title such a name is the leader of the tables or the person of the article who bears it."""
    assert speakers(text, 0) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("New Zealand's main opposition Labour Party said it was late.", "New Zealand Labour Party"),
        ("Mr. Sharon leads Israel. The Labor Party said it was late.", "Israeli Labor Party"),
        ("Mr. Blair came to Israel. The treasurer of Mr. Blair's Labour Party said it was late.", "Labour Party"),
        ("Canada's Conservative Party said it was late.", "Canadian Conservative Party"),
        ("Peru's Democratic Party said it was late.", "Peruvian Democratic Party"),
        ("The Democratic Party said it was late.", "Democratic Party"),
    ],
)
def test_a_party_is_that_of_the_state_whose_it_is(text: str, name: str) -> None:
    """A party's name that several states have is none of another state's."""
    assert speakers(text) == [name]


def test_a_news_agency_is_no_newspaper() -> None:
    """The paper whose reporter was spoken of is meant, and not the agency that told of it."""
    text = "Moscow expelled a reporter of the New York Times, Interfax said. The newspaper called it a shame."
    assert speakers(text, 1) == ["New York Times"]
